/**
 * The signs that machines read on a payment slip: QR code (ISO/IEC 18004) and Code 128 barcode
 * (ISO/IEC 15417).
 *
 * <p>Pure geometry, no drawing; uses nothing of the product. Made for print streams: a sign takes
 * some millionths of a second.
 */
package io.smart360.billing.document.symbol;
