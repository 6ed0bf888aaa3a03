package io.smart360.web.frame;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list of which the server reads one page at a time. */
public class PagedList<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final Id<T> id;
  private final Count count;
  private final Page<T> page;

  /** What tells rows apart. */
  @FunctionalInterface
  public interface Id<T> extends Serializable {
    long of(T row);
  }

  /** How many rows there are. */
  @FunctionalInterface
  public interface Count extends Serializable {
    long rows();
  }

  /** Some of the rows. */
  @FunctionalInterface
  public interface Page<T> extends Serializable {
    List<T> rows(int first, int size);
  }

  public PagedList(Id<T> id, Count count, Page<T> page) {
    this.id = id;
    this.count = count;
    this.page = page;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(count.rows());
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return page.rows(first, size);
  }

  @Override
  public String getRowKey(T row) {
    return Long.toString(id.of(row));
  }

  @Override
  public T getRowData(String key) {
    return getWrappedData().stream()
        .filter(row -> getRowKey(row).equals(key))
        .findFirst()
        .orElse(null);
  }
}
