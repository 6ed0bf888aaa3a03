package io.smart360.billing.document.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A tagged PDF file that is written section by section. Closing it writes fonts and directories;
 * the stream below is flushed, not closed.
 */
public final class PdfDocument implements Closeable {

  private final ObjectWriter writer;
  private final String title;
  private final Locale language;
  private final SharedParts parts;
  private final PageTree pageTree;
  private final ObjectBatch batch = new ObjectBatch();
  private final Map<Object, StampId> stamps = new HashMap<>();
  private final Map<Picture, PictureId> pictures = new HashMap<>();
  private final int root;
  private int[] sections = new int[16];
  private int sectionCount;
  private boolean isClosed;

  /**
   * Begins a file.
   *
   * @param title shown in the window of a reader
   * @param language of the title, and of sections that do not say otherwise
   */
  public PdfDocument(OutputStream out, String title, Locale language) throws IOException {
    this.writer = new ObjectWriter(out);
    this.title = title;
    this.language = language;
    this.parts = new SharedParts(writer);
    this.pageTree = new PageTree(writer);
    this.root = writer.reserve();
  }

  /** Begins a section; only one is open at a time. */
  public TaggedSection section(Locale sectionLanguage) {
    return new TaggedSection(this, sectionLanguage);
  }

  /** Pages of all finished sections. */
  public int pageCount() {
    return pageTree.count();
  }

  /**
   * A drawing that many pages share; drawn at the first call with a key.
   *
   * @param key equal keys mean equal drawings of the same size
   */
  public StampId stamp(Object key, Box size, Consumer<Canvas> drawing) throws IOException {
    StampId known = stamps.get(key);
    if (known != null) {
      return known;
    }
    Canvas canvas = new Canvas(parts, size.width(), size.height());
    drawing.accept(canvas);
    ByteText dictionary = new ByteText(128).put("/Type/XObject/Subtype/Form/BBox[0 0 ");
    dictionary.numbers(size.width(), size.height()).put("]/Resources ");
    dictionary.reference(parts.number());
    StampId stamp = new StampId(parts.add(writer.stream(dictionary.asText(), canvas.content())));
    stamps.put(key, stamp);
    return stamp;
  }

  /** A picture to draw; written into the file at the first call. */
  public PictureId picture(Picture picture) throws IOException {
    PictureId known = pictures.get(picture);
    if (known == null) {
      known = new PictureId(parts.add(picture.write(writer)));
      pictures.put(picture, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    if (isClosed) {
      return;
    }
    isClosed = true;
    parts.finish(batch);
    int catalog = writer.reserve(3);
    int tree = catalog + 1;
    int pages = catalog + 2;
    pageTree.putPages(batch, pages);
    int marked = pageTree.putMarked(batch);
    ByteText out = batch.begin(tree).put("<</Type/StructTreeRoot/K ").reference(root);
    out.put("/ParentTree ").reference(marked).put("/ParentTreeNextKey ");
    out.number(pageTree.count()).put(">>");
    batch.end();
    putSections(batch.begin(root), tree);
    batch.end();
    byte[] metadata = new Metadata(title, language).packet().getBytes(StandardCharsets.UTF_8);
    int meta = writer.plainStream("/Type/Metadata/Subtype/XML", metadata);
    putCatalog(batch.begin(catalog), catalog, meta);
    batch.end();
    writer.pack(batch);
    writer.close(catalog);
  }

  ObjectWriter writer() {
    return writer;
  }

  ObjectBatch batch() {
    return batch;
  }

  SharedParts parts() {
    return parts;
  }

  PageTree pageTree() {
    return pageTree;
  }

  /** Number of the element that holds all sections. */
  int root() {
    return root;
  }

  void addSection(int element) {
    if (sectionCount == sections.length) {
      sections = Arrays.copyOf(sections, sectionCount * 2);
    }
    sections[sectionCount++] = element;
  }

  private void putSections(ByteText out, int tree) {
    out.put("<</S/Document/P ").reference(tree).put("/K[");
    for (int i = 0; i < sectionCount; i++) {
      out.reference(sections[i]);
    }
    out.put("]>>");
  }

  private void putCatalog(ByteText out, int catalog, int metadata) {
    out.put("<</Type/Catalog/Pages ").reference(catalog + 2);
    out.put("/StructTreeRoot ").reference(catalog + 1);
    out.put("/MarkInfo<</Marked true>>/Lang(").put(language.toLanguageTag());
    out.put(")/ViewerPreferences<</DisplayDocTitle true>>/Metadata ").reference(metadata);
    out.put(">>");
  }
}
