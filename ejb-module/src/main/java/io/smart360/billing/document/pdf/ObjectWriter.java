package io.smart360.billing.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Numbers the objects of a PDF file and writes them as they come.
 *
 * <p>The file's identifier is a digest of all that was written before compression, so equal content
 * gives an equal file.
 */
final class ObjectWriter {

  private static final int ID_LENGTH = 16;
  private static final int BUFFER = 1 << 14;

  private final OutputStream out;
  private final CrossReferences references = new CrossReferences();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final MessageDigest digest;
  private final ByteText packed = new ByteText(1 << 14);
  private byte[] compressed = new byte[1 << 15];
  private long position;
  private int last;

  ObjectWriter(OutputStream out) throws IOException {
    this.out = out;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** The number of an object that will be written later. */
  int reserve() {
    return reserve(1);
  }

  /** The first of several numbers in sequence. */
  int reserve(int count) {
    int first = last + 1;
    last += count;
    return first;
  }

  /** Writes a stream object, compressed. */
  int stream(String dictionary, ByteText body) throws IOException {
    int number = reserve();
    streamAs(number, dictionary, body);
    return number;
  }

  void streamAs(int number, String dictionary, ByteText body) throws IOException {
    digest.update(body.bytes(), 0, body.length());
    int length = deflate(body);
    begin(number, dictionary + "/Filter/FlateDecode", length);
    finish(compressed, length);
  }

  /** Writes a stream object whose body is compressed already or must stay readable. */
  int plainStream(String dictionary, byte[] body) throws IOException {
    int number = reserve();
    digest.update(body);
    begin(number, dictionary, body.length);
    finish(body, body.length);
    return number;
  }

  /** Writes the objects of a batch and empties it. */
  void pack(ObjectBatch batch) throws IOException {
    packed.clear();
    int directory = batch.putTo(packed);
    int number = stream("/Type/ObjStm/N " + batch.count() + "/First " + directory + " ", packed);
    references.inStream(batch, number);
    batch.clear();
  }

  /** Writes the directory of objects and the end of the file. */
  void close(int catalog) throws IOException {
    String id = HexFormat.of().formatHex(digest.digest(), 0, ID_LENGTH);
    int number = reserve();
    long start = position;
    references.atOffset(number, position);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    deflater.reset();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(rows, deflater, BUFFER)) {
      references.putTo(packing);
    }
    byte[] directory = rows.toByteArray();
    write(
        number
            + " 0 obj\n<</Type/XRef/Size "
            + (number + 1)
            + "/W[1 5 2]/Root "
            + catalog
            + " 0 R/ID[<"
            + id
            + "><"
            + id
            + ">]/DecodeParms<</Predictor 12/Columns "
            + CrossReferences.ROW
            + ">>/Filter/FlateDecode/Length "
            + directory.length
            + ">>stream\n");
    finish(directory, directory.length);
    write("startxref\n" + start + "\n%%EOF\n");
    deflater.end();
    out.flush();
  }

  private void begin(int number, String dictionary, int length) throws IOException {
    references.atOffset(number, position);
    write(number + " 0 obj\n<<" + dictionary + "/Length " + length + ">>stream\n");
  }

  private void finish(byte[] body, int length) throws IOException {
    out.write(body, 0, length);
    position += length;
    write("\nendstream\nendobj\n");
  }

  private int deflate(ByteText body) {
    deflater.reset();
    deflater.setInput(body.bytes(), 0, body.length());
    deflater.finish();
    int most = body.length() + body.length() / 100 + 64;
    if (compressed.length < most) {
      compressed = new byte[most * 2];
    }
    return deflater.deflate(compressed);
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes);
    position += bytes.length;
  }
}
