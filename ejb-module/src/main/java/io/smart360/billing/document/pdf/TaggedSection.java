package io.smart360.billing.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A part of a document with its own pages, structure and language, for example one bill.
 *
 * <p>Pages may be drawn in any order of places; the structure, which is what a screen reader reads,
 * is the order of {@code open} and {@code begin}.
 */
public final class TaggedSection {

  private static final int GROUP = -1;
  private static final int NONE = -1;

  private final PdfDocument document;
  private final Locale language;
  private final List<PageCanvas> pages = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<String> attributes = new ArrayList<>();
  private int[] parent = new int[256];
  private int[] page = new int[256];
  private int[] mark = new int[256];
  private int[] nextSibling = new int[256];
  private int[] firstChild = new int[256];
  private int[] lastChild = new int[256];
  private int current = NONE;

  TaggedSection(PdfDocument document, Locale language) {
    this.document = document;
    this.language = language;
    open(Tag.SECTION);
  }

  /** Adds a page; its size is in points. */
  public PageCanvas page(float width, float height) {
    PageCanvas added = new PageCanvas(this, document.parts(), width, height);
    pages.add(added);
    return added;
  }

  /** The pages so far. */
  public List<PageCanvas> pages() {
    return List.copyOf(pages);
  }

  public int pageCount() {
    return pages.size();
  }

  /** Opens a group, such as a table or a row of it. */
  public void open(Tag tag) {
    current = add(tag, tag.attributes(), GROUP, GROUP);
  }

  /** Closes the group that was opened last. */
  public void close() {
    current = parent[current];
  }

  /** Adds an element without content, such as an empty cell of a table. */
  public void empty(Tag tag) {
    add(tag, tag.attributes(), GROUP, GROUP);
  }

  void addMarked(Tag tag, String itsAttributes, int itsPage, int itsMark) {
    add(tag, itsAttributes, itsPage, itsMark);
  }

  /** Writes pages and structure into the file; the section can no longer change. */
  public void finish() throws IOException {
    int size = pages.size();
    int[] contents = new int[size];
    for (int i = 0; i < size; i++) {
      pages.get(i).finish();
      contents[i] = document.writer().stream("", pages.get(i).content());
    }
    int first = document.writer().reserve(2 * size + tags.size());
    ObjectBatch batch = document.batch();
    for (int i = 0; i < size; i++) {
      putPage(batch.begin(first + i), pages.get(i), contents[i], first + i, first + size + i);
      batch.end();
    }
    int elements = first + 2 * size;
    for (int i = 0; i < size; i++) {
      putMarkedElements(batch.begin(first + size + i), i, elements);
      batch.end();
    }
    for (int i = 0; i < tags.size(); i++) {
      putElement(batch.begin(elements + i), i, first, elements);
      batch.end();
    }
    document.writer().pack(batch);
    document.addSection(elements);
  }

  private int add(Tag tag, String itsAttributes, int itsPage, int itsMark) {
    int index = tags.size();
    if (index == parent.length) {
      grow(index * 2);
    }
    tags.add(tag);
    attributes.add(itsAttributes);
    parent[index] = current;
    page[index] = itsPage;
    mark[index] = itsMark;
    firstChild[index] = NONE;
    lastChild[index] = NONE;
    nextSibling[index] = NONE;
    if (current != NONE) {
      if (lastChild[current] == NONE) {
        firstChild[current] = index;
      } else {
        nextSibling[lastChild[current]] = index;
      }
      lastChild[current] = index;
    }
    return index;
  }

  private void grow(int size) {
    parent = Arrays.copyOf(parent, size);
    page = Arrays.copyOf(page, size);
    mark = Arrays.copyOf(mark, size);
    nextSibling = Arrays.copyOf(nextSibling, size);
    firstChild = Arrays.copyOf(firstChild, size);
    lastChild = Arrays.copyOf(lastChild, size);
  }

  private void putPage(ByteText out, PageCanvas canvas, int contents, int number, int marked) {
    int key = document.pageTree().add(number, marked);
    out.put("<</Type/Page/Parent ").reference(document.pageTree().nodeOf(key));
    out.put("/MediaBox[0 0 ").numbers(canvas.width(), canvas.height());
    out.put("]/Contents ").reference(contents).put("/Resources ");
    out.reference(document.parts().number()).put("/StructParents ").number(key);
    out.put("/Tabs/S>>");
  }

  private void putMarkedElements(ByteText out, int ofPage, int elements) {
    out.put('[');
    for (int i = 0; i < tags.size(); i++) {
      if (page[i] == ofPage) {
        out.reference(elements + i);
      }
    }
    out.put(']');
  }

  private void putElement(ByteText out, int index, int firstPage, int elements) {
    int above = parent[index] == NONE ? document.root() : elements + parent[index];
    out.put("<</S/").put(tags.get(index).type()).put("/P ").reference(above);
    if (index == 0) {
      out.put("/Lang(").put(language.toLanguageTag()).put(')');
    }
    out.put(attributes.get(index));
    if (mark[index] != GROUP) {
      out.put("/Pg ").reference(firstPage + page[index]).put("/K ").number(mark[index]);
    } else if (firstChild[index] != NONE) {
      out.put("/K[");
      for (int child = firstChild[index]; child != NONE; child = nextSibling[child]) {
        out.reference(elements + child);
      }
      out.put(']');
    }
    out.put(">>");
  }
}
