package io.smart360.web.upload;

import io.smart360.shared.BusinessProblem;

/** A file is no text in UTF-8, such as a picture, a spreadsheet or an archive. */
public class UploadUnreadable extends BusinessProblem {

  UploadUnreadable(String name) {
    super("The file " + name + " is no text in UTF-8", name);
  }
}
