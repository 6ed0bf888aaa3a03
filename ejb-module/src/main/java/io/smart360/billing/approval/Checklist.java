package io.smart360.billing.approval;

import java.util.List;

/** The approval checklist of a run as it stands now, or stood when the run was approved. */
public record Checklist(List<ChecklistItem> items) {

  public Checklist {
    items = List.copyOf(items);
  }

  public ChecklistItem item(ChecklistPoint point) {
    return items.get(point.number() - 1);
  }

  /** The points that keep the run from being approved. */
  public List<ChecklistPoint> open() {
    return items.stream().filter(item -> !item.isFulfilled()).map(ChecklistItem::point).toList();
  }
}
