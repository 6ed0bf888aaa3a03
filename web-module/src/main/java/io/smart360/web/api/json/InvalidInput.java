package io.smart360.web.api.json;

/** What was sent is not what the interface takes; the message is one sentence. */
public class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidInput(String sentence) {
    super(sentence);
  }
}
