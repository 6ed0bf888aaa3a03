package io.smart360.billing.run;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Accounts that are billed together, and how often (BX03US02). */
@Entity
@Table(name = "bill_cycle")
public class BillCycle {

  private static final BigDecimal SHORTEST = new BigDecimal("0.8");
  private static final BigDecimal LONGEST = new BigDecimal("1.2");

  @Id private Long id;
  @Version private int version;

  @Column(name = "utility_id", updatable = false)
  private long utilityId;

  private String name;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  private String state;

  @Column(name = "next_period_end")
  private LocalDate nextPeriodEnd;

  protected BillCycle() {} // for JPA

  public Long getId() {
    return id;
  }

  public long getUtilityId() {
    return utilityId;
  }

  public String getName() {
    return name;
  }

  public Frequency getFrequency() {
    return frequency;
  }

  public boolean isActive() {
    return state.equals("ACTIVE");
  }

  /** The last day of the period that the next run bills. */
  public LocalDate getNextPeriodEnd() {
    return nextPeriodEnd;
  }

  /** Whether a period is as long as this cycle's, give or take a fifth (BX01US01-R2). */
  public boolean fits(DateRange period) {
    BigDecimal days = BigDecimal.valueOf(period.days());
    BigDecimal normal = frequency.normalDays();
    return days.compareTo(normal.multiply(SHORTEST)) >= 0
        && days.compareTo(normal.multiply(LONGEST)) <= 0;
  }
}
