package io.smart360.web.upload;

import io.smart360.shared.BusinessProblem;

/** A file has nothing in it. */
public class UploadEmpty extends BusinessProblem {

  UploadEmpty(String name) {
    super("The file " + name + " is empty", name);
  }
}
