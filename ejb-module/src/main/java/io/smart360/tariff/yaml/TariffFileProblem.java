package io.smart360.tariff.yaml;

import java.io.Serializable;

/**
 * One fault of a tariff file.
 *
 * @param path where in the document, such as {@code versions[1].components[2].rate}
 * @param line line in the file, from 1
 * @param column column in the line, from 1
 * @param wrong what is wrong
 * @param right what would be right
 */
public record TariffFileProblem(String path, int line, int column, String wrong, String right)
    implements Serializable {

  @Override
  public String toString() {
    return "line " + line + ", " + path + ": " + wrong + "; " + right;
  }
}
