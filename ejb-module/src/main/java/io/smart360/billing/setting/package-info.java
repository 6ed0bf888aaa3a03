/** What a utility has settled for its billing: limits, days to pay, and the days it works on. */
package io.smart360.billing.setting;
