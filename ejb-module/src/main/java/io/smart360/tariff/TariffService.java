package io.smart360.tariff;

import io.smart360.identity.Roles;
import io.smart360.tariff.TariffRepository.Head;
import io.smart360.tariff.TariffRepository.NewVersion;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Enters tariffs from their files and puts their versions in force (ONB02US05). */
@Stateless
public class TariffService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;

  /**
   * Enters a tariff file: the tariff when its code is new, and each of its versions, submitted for
   * approval. All of it or nothing.
   *
   * @param file the file, YAML or JSON
   * @throws io.smart360.tariff.yaml.TariffFileRefused with every fault found
   * @throws ServiceNotSupplied when the utility does not supply the tariff's service
   * @throws TariffHeadDiffers when the tariff is there with another service, unit or frequency
   * @throws TariffVersionExists when it has a version from the same day
   */
  @RolesAllowed(Roles.BILLING_MANAGER)
  public EnteredTariff enter(long utilityId, String file) {
    TariffDefinition tariff = TariffFile.read(file);
    return DatabaseWork.in(
        database,
        connection -> enter(connection, utilityId, tariff, TariffVersionState.PENDING_APPROVAL));
  }

  /**
   * Takes over a file in a format of others as drafts (BX-RATE-R12).
   *
   * @param format what the file is written in
   * @param file the file; its amounts are in the currency of the utility
   * @throws io.smart360.tariff.yaml.TariffFileRefused with every fault found
   * @throws ServiceNotSupplied when the utility does not supply what it prices
   * @throws TariffHeadDiffers when the tariff is there with another service, unit or frequency
   * @throws TariffVersionExists when it has a version from the same day
   */
  @RolesAllowed(Roles.BILLING_MANAGER)
  public TariffDraft takeOver(long utilityId, TariffFormat format, String file) {
    return DatabaseWork.in(
        database,
        connection -> {
          Currency currency = TariffRepository.currencyOf(connection, utilityId);
          ImportedTariff imported = format.read(file, currency);
          EnteredTariff entered =
              enter(connection, utilityId, imported.tariff(), TariffVersionState.DRAFT);
          return new TariffDraft(entered, imported.leftOut(), imported.notes());
        });
  }

  /**
   * Puts a submitted version in force from its first day until the next approved one.
   *
   * @throws TariffApprovedByDrafter when the user drafted it
   */
  @RolesAllowed(Roles.UTILITY_ADMINISTRATOR)
  public void approve(long utilityId, String code, int number) {
    DatabaseWork.in(
        database,
        connection -> {
          TariffVersion version = get(connection, utilityId, code, number);
          List<TariffVersion> active = TariffRepository.active(connection, version.tariffId());
          for (TariffVersion before : endedBy(version, active)) {
            TariffRepository.save(
                connection, before.endedBy(version.effectiveStart()), Optional.empty());
          }
          String approver = tenant.actor();
          TariffRepository.save(
              connection,
              version.approved(approver, startAfter(version, active)),
              Optional.of(approver));
          return number;
        });
  }

  /** Sends a submitted version back to its drafter. */
  @RolesAllowed(Roles.UTILITY_ADMINISTRATOR)
  public void refuse(long utilityId, String code, int number) {
    DatabaseWork.in(
        database,
        connection -> {
          TariffVersion version = get(connection, utilityId, code, number);
          TariffRepository.save(connection, version.refused(), Optional.empty());
          return number;
        });
  }

  /** Submits a draft for approval. */
  @RolesAllowed(Roles.BILLING_MANAGER)
  public void submit(long utilityId, String code, int number) {
    DatabaseWork.in(
        database,
        connection -> {
          TariffVersion version = get(connection, utilityId, code, number);
          TariffRepository.save(connection, version.submitted(), Optional.empty());
          return number;
        });
  }

  /** Offers a tariff in a plan; a tariff that is in it already stays in it. */
  @RolesAllowed(Roles.BILLING_MANAGER)
  public void offer(long utilityId, String plan, String tariff) {
    DatabaseWork.in(
        database,
        connection -> {
          long planId =
              TariffRepository.findPlan(connection, utilityId, plan)
                  .orElseThrow(() -> new PlanNotFound(plan));
          TariffRepository.addToPlan(connection, planId, head(connection, utilityId, tariff).id());
          return planId;
        });
  }

  private EnteredTariff enter(
      Connection connection, long utilityId, TariffDefinition tariff, TariffVersionState as)
      throws SQLException {
    TariffDefinition.TariffHeader header = tariff.header();
    if (!TariffRepository.supplies(connection, utilityId, header.service().name())) {
      throw new ServiceNotSupplied(header.service());
    }
    Optional<Head> known = TariffRepository.lock(connection, utilityId, header.code());
    if (known.isPresent() && !known.get().fits(header)) {
      throw new TariffHeadDiffers(header.code());
    }
    Head head =
        known.isPresent() ? known.get() : TariffRepository.add(connection, utilityId, header);
    List<Integer> numbers = new ArrayList<>();
    for (VersionDefinition version : tariff.versions()) {
      TariffVersion draft = draft(connection, head.id(), tariff, version);
      if (as == TariffVersionState.PENDING_APPROVAL) {
        TariffRepository.save(connection, draft.submitted(), Optional.empty());
      }
      numbers.add(draft.number());
    }
    return new EnteredTariff(header.code(), numbers);
  }

  private TariffVersion draft(
      Connection connection, long tariffId, TariffDefinition tariff, VersionDefinition version)
      throws SQLException {
    LocalDate from = version.effectiveFrom();
    if (TariffRepository.hasVersionFrom(connection, tariffId, from)) {
      throw new TariffVersionExists(tariff.header().code(), from);
    }
    String definition = TariffFile.toJson(tariff, version);
    int number =
        TariffRepository.add(
            connection, new NewVersion(tariffId, from, definition, tenant.actor(), tenant.now()));
    return TariffRepository.find(connection, tariffId, number).orElseThrow();
  }

  /** The approved version whose days the new one takes over, if there is one. */
  private static List<TariffVersion> endedBy(TariffVersion version, List<TariffVersion> active) {
    LocalDate start = version.effectiveStart();
    return active.stream()
        .filter(other -> other.effectiveStart().isBefore(start))
        .filter(other -> other.effectiveEnd().map(start::isBefore).orElse(true))
        .toList();
  }

  private static Optional<LocalDate> startAfter(TariffVersion version, List<TariffVersion> active) {
    return active.stream()
        .map(TariffVersion::effectiveStart)
        .filter(version.effectiveStart()::isBefore)
        .findFirst();
  }

  private static TariffVersion get(Connection connection, long utilityId, String code, int number)
      throws SQLException {
    Head head = head(connection, utilityId, code);
    return TariffRepository.find(connection, head.id(), number)
        .orElseThrow(() -> new TariffVersionNotFound(code, number));
  }

  private static Head head(Connection connection, long utilityId, String code) throws SQLException {
    return TariffRepository.lock(connection, utilityId, code)
        .orElseThrow(() -> new TariffNotFound(code));
  }
}
