package io.smart360.metering.work;

import io.smart360.metering.reading.ReadingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A work list as SQL with its parameters; readings and tasks give the same columns. */
final class WorkSelection {

  private static final String HOLDER =
      """
      join register r on r.id = w.register_id
      join meter mt on mt.id = r.meter_id
      join connection c on c.id = w.connection_id
      join premise p on p.id = c.premise_id
      left join route ro on ro.id = c.route_id
      left join lateral (
        select acc.number as account_number, co.name as consumer
        from connection_holding h
        join account acc on acc.id = h.account_id
        join consumer co on co.id = acc.consumer_id
        where h.connection_id = c.id and h.held_start <= w.%1$s
          and (h.held_end is null or h.held_end > w.%1$s)
        limit 1) a on true
      """;

  private static final String PLACE =
      """
      mt.number as meter_number, r.number as register_number, r.unit, c.id as connection_id,
      p.street || ', ' || p.city as address, ro.name as route, a.account_number, a.consumer
      """;

  private static final String READING =
      """
      select w.id as reading_id, w.state_version, t.id as task_id, w.state, w.read_on, w.value,
             pv.value as previous_value, w.previous_on, w.use, w.expected_use, f.rules, w.reader,
             coalesce(w.decision_reason, nullif(w.reason_code, 'OK')) as reason, w.raw_value,
             w.register_id, w.read_cycle_id, c.utility_id,
      """
          + PLACE;

  private static final String READINGS =
      "from meter_reading w\n"
          + HOLDER.formatted("read_on")
          + """
            left join read_task t
              on t.read_cycle_id = w.read_cycle_id and t.register_id = w.register_id
            left join lateral (
              select b.value from meter_reading b
              where b.id = w.previous_id and b.read_on = w.previous_on) pv on true
            left join lateral (
              select string_agg(g.rule, ',' order by g.weight desc, g.finding_no) as rules,
                     max(g.weight) as weight
              from (select rule, finding_no,
                           array_position(array['INFO', 'WARN', 'SUSPECT', 'REJECT'], severity)
                             as weight
                    from reading_finding where reading_id = w.id) g) f on true
            """;

  private static final String BY_WEIGHT =
      " order by f.weight desc nulls last, abs(w.use - w.expected_use) desc nulls last, w.read_on,"
          + " w.id";

  private static final String TASK =
      """
      select null::bigint as reading_id, 0 as state_version, w.id as task_id, w.state,
             w.due_on as read_on, null::numeric as value, null::numeric as previous_value,
             null::date as previous_on, null::numeric as use, null::numeric as expected_use,
             null::text as rules, null::text as reader, w.reason,
      """
          + PLACE;

  private static final String TASKS = "from read_task w\n" + HOLDER.formatted("due_on");

  private static final String IN_WALKING_ORDER =
      " order by w.due_on, ro.name, c.route_sequence, w.id";

  private final String columns;
  private final String order;
  private final StringBuilder rest;
  private final List<Object> parameters = new ArrayList<>();

  private WorkSelection(String columns, String from, String order) {
    this.columns = columns;
    this.order = order;
    this.rest = new StringBuilder(from);
  }

  /** The lines of one list that the filter lets through. */
  static WorkSelection of(WorkTab tab, WorkFilter filter) {
    return switch (tab) {
      case SUSPECT -> readings("EXEMPTION", filter);
      case PENDING -> readings("PENDING", filter);
      case MISSING, REVISIT -> tasks(tab.name(), filter);
    };
  }

  /** One reading, whatever its state. */
  static WorkSelection ofReading(long readingId) {
    WorkSelection selection = new WorkSelection(READING, READINGS, "");
    return selection.where("w.id = ? and w.state not in ('VOID', 'REJECTED')", readingId);
  }

  /** The readings of a cycle in a state, by meter number. */
  static WorkSelection ofCycle(long readCycleId, ReadingState state) {
    WorkSelection selection =
        new WorkSelection(READING, READINGS, " order by mt.number_key, r.number, w.id");
    selection.where("w.read_cycle_id = ?", readCycleId);
    return selection.where("w.state = ?", state);
  }

  private static WorkSelection readings(String state, WorkFilter filter) {
    WorkSelection selection = new WorkSelection(READING, READINGS, BY_WEIGHT);
    selection.where("w.state = ?", state);
    selection.where("c.utility_id = ?", filter.utilityId());
    if (filter.readCycleId().isPresent()) {
      selection.where("w.read_cycle_id = ?", filter.readCycleId().getAsLong());
    } else {
      selection.where(
          "(w.read_cycle_id = any(array(select id from read_cycle where utility_id = ?))"
              + " or w.read_cycle_id is null)",
          filter.utilityId());
    }
    filter
        .rule()
        .ifPresent(
            rule ->
                selection.where(
                    "exists (select 1 from reading_finding x where x.reading_id = w.id"
                        + " and x.rule = ?)",
                    rule.code()));
    return selection.wherePlace(filter);
  }

  private static WorkSelection tasks(String state, WorkFilter filter) {
    WorkSelection selection = new WorkSelection(TASK, TASKS, IN_WALKING_ORDER);
    selection.where("w.state = ?", state);
    if (filter.readCycleId().isPresent()) {
      selection.where("w.read_cycle_id = ?", filter.readCycleId().getAsLong());
    } else {
      selection.where(
          "w.read_cycle_id = any(array(select id from read_cycle where utility_id = ?))",
          filter.utilityId());
    }
    if (filter.rule().isPresent()) {
      selection.where("false");
    }
    return selection.wherePlace(filter);
  }

  private WorkSelection wherePlace(WorkFilter filter) {
    if (filter.routeId().isPresent()) {
      where("c.route_id = ?", filter.routeId().getAsLong());
    }
    filter
        .search()
        .map(text -> escaped(text).toUpperCase(Locale.ROOT) + "%")
        .ifPresent(
            start ->
                where("(mt.number_key like ? or upper(a.account_number) like ?)", start, start));
    return this;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private WorkSelection where(String condition, Object... values) {
    rest.append(parameters.isEmpty() ? "where " : "  and ").append(condition).append('\n');
    parameters.addAll(List.of(values));
    return this;
  }

  String rows() {
    return columns + rest + order;
  }

  String page() {
    return rows() + " limit ? offset ?";
  }

  String count() {
    return "select count(*) " + rest;
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  Object[] parametersOfPage(int first, int size) {
    List<Object> all = new ArrayList<>(parameters);
    all.add(size);
    all.add(first);
    return all.toArray();
  }
}
