package io.smart360.billing.document.pdf;

import java.util.Arrays;

/**
 * The pages of a document in order, and for each the list of the elements marked on it. Two numbers
 * a page are kept.
 */
final class PageTree {

  private static final int BRANCH = 32;

  private final ObjectWriter writer;
  private int[] pages = new int[BRANCH];
  private int[] marked = new int[BRANCH];
  private int[] nodes = new int[BRANCH];
  private int count;

  PageTree(ObjectWriter writer) {
    this.writer = writer;
  }

  int count() {
    return count;
  }

  /** Adds a page; returns its place, counted from 0. */
  int add(int page, int listOfMarked) {
    if (count == pages.length) {
      pages = Arrays.copyOf(pages, count * 2);
      marked = Arrays.copyOf(marked, count * 2);
    }
    int node = count / BRANCH;
    if (node == nodes.length) {
      nodes = Arrays.copyOf(nodes, node * 2);
    }
    if (count % BRANCH == 0) {
      nodes[node] = writer.reserve();
    }
    pages[count] = page;
    marked[count] = listOfMarked;
    return count++;
  }

  int nodeOf(int place) {
    return nodes[place / BRANCH];
  }

  void putPages(ObjectBatch batch, int root) {
    ByteText out = batch.begin(root).put("<</Type/Pages/Count ").number(count);
    out.put("/Kids[");
    for (int node = 0; node * BRANCH < count; node++) {
      out.reference(nodes[node]);
    }
    out.put("]>>");
    batch.end();
    for (int start = 0; start < count; start += BRANCH) {
      int end = Math.min(count, start + BRANCH);
      batch.begin(nodes[start / BRANCH]).put("<</Type/Pages/Parent ").reference(root);
      out.put("/Count ").number(end - start).put("/Kids[");
      for (int i = start; i < end; i++) {
        out.reference(pages[i]);
      }
      out.put("]>>");
      batch.end();
    }
  }

  /** Writes the tree that leads from a mark on a page to its element; returns its number. */
  int putMarked(ObjectBatch batch) {
    int leaves = (count + BRANCH - 1) / BRANCH;
    int root = writer.reserve(1 + leaves);
    ByteText out = batch.begin(root).put("<</Kids[");
    for (int leaf = 1; leaf <= leaves; leaf++) {
      out.reference(root + leaf);
    }
    out.put("]>>");
    batch.end();
    for (int leaf = 0; leaf < leaves; leaf++) {
      int start = leaf * BRANCH;
      int end = Math.min(count, start + BRANCH);
      batch.begin(root + 1 + leaf).put("<</Limits[").number(start).put(' ');
      out.number(end - 1).put("]/Nums[");
      for (int i = start; i < end; i++) {
        out.number(i).put(' ').reference(marked[i]);
      }
      out.put("]>>");
      batch.end();
    }
    return root;
  }
}
