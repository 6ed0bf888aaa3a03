package io.smart360.web.frame;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers with which filter and page each list was last seen, so that the way back leads there.
 */
@SessionScoped
public class LastLists implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1000;

  private final Map<OfficePage, String> queries = new ConcurrentHashMap<>();

  void seen(OfficePage page, String query) {
    if (query == null || query.length() > LONGEST) {
      queries.remove(page);
    } else {
      queries.put(page, query);
    }
  }

  String address(OfficePage page) {
    String query = queries.get(page);
    return query == null ? page.path() : page.path() + "?" + query;
  }
}
