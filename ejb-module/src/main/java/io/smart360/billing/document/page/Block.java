package io.smart360.billing.document.page;

import java.io.IOException;

/** A heading with what belongs under it, set into a column of page 2. */
interface Block {

  /** Height in a column of this width. */
  float height(Pen pen, float width);

  /** Draws into the columns from where they stand. */
  void draw(ColumnFlow columns) throws IOException;
}
