package io.smart360.billing.document.pdf;

/**
 * How text looks.
 *
 * @param face the typeface
 * @param size in points
 * @param colour of the letters
 * @param spacing added between letters, in points; mostly 0
 */
public record TextStyle(Typeface face, float size, Colour colour, float spacing) {

  public TextStyle(Typeface face, float size, Colour colour) {
    this(face, size, colour, 0);
  }

  public TextStyle withSize(float newSize) {
    return new TextStyle(face, newSize, colour, spacing);
  }

  public TextStyle withColour(Colour newColour) {
    return new TextStyle(face, size, newColour, spacing);
  }

  /** The same text with only letters that the face can show. */
  public String writable(String text) {
    return face.writable(text);
  }

  /** How many letters of a writable text fit a width in points. */
  public int lettersThatFit(String text, float width) {
    return face.lettersThatFit(text, width / size);
  }

  /** Width of one line of text, in points. */
  public float widthOf(String text) {
    return face.widthOf(text) * size + spacing * text.length();
  }
}
