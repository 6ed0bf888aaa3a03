package io.smart360.web.billing;

import io.smart360.billing.register.BillLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of one component of one service: its tiers, and its parts at different prices. */
public record ChargeGroup(List<BillLine> lines) {

  private record Key(long segmentId, String component, String type) {}

  static List<ChargeGroup> of(List<BillLine> lines) {
    Map<Key, List<BillLine>> byComponent =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> new Key(line.segmentId(), line.component(), line.type()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byComponent.values().stream().map(ChargeGroup::new).toList();
  }

  public BillLine first() {
    return lines.get(0);
  }

  /** The number of its first line, by which it is addressed. */
  public int number() {
    return first().number();
  }

  public BigDecimal amount() {
    return lines.stream().map(BillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean contains(int line) {
    return lines.stream().anyMatch(member -> member.number() == line);
  }
}
