package io.smart360.billing.run.order;

import io.smart360.shared.DateRange;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What a bill run was ordered to do; it never changes. */
@MappedSuperclass
public abstract class BillRunOrder {

  @Column(name = "utility_id", updatable = false)
  private long utilityId;

  @Column(name = "bill_cycle_id", updatable = false)
  private long cycleId;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private BillRunMode mode;

  @Column(name = "dry_run", updatable = false)
  private boolean dryRun;

  @Column(name = "period_start", updatable = false)
  private LocalDate periodStart;

  @Column(name = "period_end", updatable = false)
  private LocalDate periodEnd;

  @Column(name = "bill_on", updatable = false)
  private LocalDate billOn;

  @Column(name = "estimate_missing", updatable = false)
  private boolean estimateMissing;

  @Column(name = "prepared_by", updatable = false)
  private String preparedBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  protected BillRunOrder() {} // for JPA

  protected BillRunOrder(String number, BillRunMode mode, BillRunPlan plan, BillRunOrigin origin) {
    this.number = Objects.requireNonNull(number, "number");
    this.mode = Objects.requireNonNull(mode, "mode");
    this.cycleId = plan.cycleId();
    this.periodStart = plan.period().start();
    this.periodEnd = plan.period().end();
    this.billOn = plan.billOn();
    this.estimateMissing = plan.missing() == BillRunPlan.MissingReadings.ESTIMATE;
    this.dryRun = plan.purpose() == BillRunPlan.Purpose.DRY_RUN;
    this.utilityId = origin.utilityId();
    this.preparedBy = origin.preparedBy();
    this.createdAt = origin.createdAt();
  }

  public long getUtilityId() {
    return utilityId;
  }

  public long getCycleId() {
    return cycleId;
  }

  public String getNumber() {
    return number;
  }

  public BillRunMode getMode() {
    return mode;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  /** Whether readings nobody took are estimated, instead of holding their accounts. */
  public boolean isEstimateMissing() {
    return estimateMissing;
  }

  public DateRange getPeriod() {
    return new DateRange(periodStart, periodEnd);
  }

  public LocalDate getBillOn() {
    return billOn;
  }

  /** Whether missing readings are estimated before generation. */
  public String getPreparedBy() {
    return preparedBy;
  }
}
