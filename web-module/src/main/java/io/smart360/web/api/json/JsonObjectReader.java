package io.smart360.web.api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads bodies that are one JSON object. No body at all is an object without fields; a list or a
 * bare value is refused, where the server's own reader fails in a way nobody is told of.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonObjectReader implements MessageBodyReader<JsonObject> {

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == JsonObject.class;
  }

  @Override
  public JsonObject readFrom(
      Class<JsonObject> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    PushbackInputStream body = new PushbackInputStream(in);
    int first = body.read();
    if (first < 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    body.unread(first);
    try (JsonReader reader = JsonForm.JSON.createReader(body)) {
      if (reader.readValue() instanceof JsonObject object) {
        return object;
      }
      throw new InvalidInput("The body must be one JSON object.");
    }
  }
}
