package io.smart360.launcher.demo.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Consumers, their premises and accounts, and the connections the accounts hold. */
final class AccountMaker {

  static final int ACCOUNTS_PER_ROUTE = 400;
  private static final int SEWERED_PER_HUNDRED = 94;
  private static final LocalDate HOLD_ENDS = DemoDates.FIRST_PERIOD_END.plusMonths(2);

  private final UtilityIds utility;
  private final Ids ids;
  private final People people = new People();
  private final MeterMaker meters;
  private final BalanceMaker balances;
  private Tables tables;
  private long accountsMade;
  private long routeId;

  AccountMaker(UtilityIds utility, Ids ids) {
    this.utility = utility;
    this.ids = ids;
    this.meters = new MeterMaker(utility, ids);
    this.balances = new BalanceMaker(utility, ids);
  }

  /** Who is to be made: all chance about him comes from his own numbers. */
  private record Candidate(int index, Story story, CustomerClass kind, SplittableRandom random) {

    LocalDate connectedOn() {
      return switch (story) {
        case NEW_CONNECTION -> DemoDates.LAST_BILLED.minusMonths(7).plusDays(random.nextInt(150));
        case CONNECTED_NOW -> DemoDates.LAST_BILLED.plusDays(5 + random.nextInt(18));
        default -> LocalDate.of(1988, 1, 4).plusDays(random.nextInt(12_500));
      };
    }
  }

  /** How long a holder stays; {@code until} is the next holder's first day, null while he stays. */
  private record Stay(LocalDate from, LocalDate until) {}

  /** Where the account is served. */
  private record Site(String street, long premiseId, long waterId, LocalDate connectedOn) {}

  /** The accounts from {@code start} to before {@code end}, with all that belongs to them. */
  void make(int start, int end, long seed, Tables block) {
    this.tables = block;
    for (int index = start; index < end; index++) {
      make(index, seed);
    }
  }

  private void make(int index, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
    Story story = Story.of(index);
    Candidate candidate = new Candidate(index, story, CustomerClass.any(random), random);
    if (index % ACCOUNTS_PER_ROUTE == 0) {
      startRoute(index / ACCOUNTS_PER_ROUTE + 1);
    }
    LocalDate connectedOn = candidate.connectedOn();
    String street = people.street(random);
    long premiseId = premise(candidate, street);
    long waterId = connection(candidate, premiseId, "WATER", connectedOn);
    String size = story == Story.UNPRICED_SIZE ? "1 1/4\"" : candidate.kind().meterSize(random);
    hold(candidate, new Site(street, premiseId, waterId, connectedOn));
    if (story != Story.WITHOUT_METER) {
      meters.make(
          new MeterMaker.Place(waterId, connectedOn, candidate.kind(), size),
          story,
          random,
          tables);
    }
  }

  /** Gives the connections to an account, and before that, for some, to a former holder's. */
  private void hold(Candidate candidate, Site site) {
    Map<Long, String> connections = new LinkedHashMap<>();
    connections.put(site.waterId(), "WATER");
    if (candidate.kind().hasSewer() && candidate.random().nextInt(100) < SEWERED_PER_HUNDRED) {
      connections.put(
          connection(candidate, site.premiseId(), "SEWER", site.connectedOn()), "SEWER");
    }
    LocalDate from = site.connectedOn();
    if (candidate.story() == Story.MOVED_IN) {
      LocalDate moved = DemoDates.LAST_BILLED.minusMonths(2 + candidate.random().nextInt(8));
      give(candidate, site, connections, new Stay(from, moved));
      from = moved;
    }
    long accountId = give(candidate, site, connections, new Stay(from, null));
    balances.make(accountId, candidate.kind(), candidate.random(), tables);
  }

  private long give(Candidate candidate, Site site, Map<Long, String> connections, Stay stay) {
    long accountId = account(candidate, site.street(), stay);
    connections.forEach((id, service) -> holding(candidate, accountId, id, service, stay));
    return accountId;
  }

  private void startRoute(int number) {
    routeId = ids.next();
    String code = String.format("R-%04d", number);
    tables.routes.add(
        utility.tenantId(), routeId, utility.utilityId(), code, "Route " + number, "MANUAL");
    for (long cycleId : utility.readCycles().values()) {
      tables.cycleRoutes.add(utility.tenantId(), cycleId, routeId);
    }
  }

  private long premise(Candidate candidate, String street) {
    long premiseId = ids.next();
    int zone = candidate.index() / ACCOUNTS_PER_ROUTE % utility.zones().size();
    tables.premises.add(
        utility.tenantId(),
        premiseId,
        utility.utilityId(),
        utility.zones().get(zone),
        street,
        "Anytown",
        "TN",
        "3736" + zone,
        BigDecimal.valueOf(36_050_000L + candidate.random().nextInt(200_000), 6),
        BigDecimal.valueOf(-86_900_000L + candidate.random().nextInt(200_000), 6));
    return premiseId;
  }

  private long connection(Candidate candidate, long premiseId, String service, LocalDate since) {
    long connectionId = ids.next();
    boolean metered = service.equals("WATER");
    tables.connections.add(
        utility.tenantId(),
        connectionId,
        utility.utilityId(),
        premiseId,
        service,
        candidate.story() == Story.DISCONNECTED ? "DISCONNECTED" : "ACTIVE",
        metered,
        metered ? routeId : null,
        metered ? (candidate.index() % ACCOUNTS_PER_ROUTE + 1) * 10 : null,
        since);
    return connectionId;
  }

  private long account(Candidate candidate, String street, Stay stay) {
    long consumerId = consumer(candidate);
    long accountId = ids.next();
    Story story = candidate.story();
    boolean held = story == Story.ON_HOLD;
    boolean inCycle = stay.until() == null && story != Story.WITHOUT_CYCLE;
    tables.accounts.add(
        utility.tenantId(),
        accountId,
        utility.utilityId(),
        consumerId,
        String.format("WU-%07d", ++accountsMade),
        stay.until() != null ? "CLOSED" : status(story),
        candidate.kind().name(),
        inCycle ? utility.billCycleId() : null,
        held ? "Address under clarification" : null,
        held ? HOLD_ENDS : null,
        street + ", Anytown, TN 37360",
        stay.from(),
        stay.until());
    return accountId;
  }

  private static String status(Story story) {
    return switch (story) {
      case DISCONNECTED -> "TEMPORARILY_DISCONNECTED";
      case INACTIVE -> "INACTIVE";
      default -> "ACTIVE";
    };
  }

  private long consumer(Candidate candidate) {
    SplittableRandom random = candidate.random();
    long consumerId = ids.next();
    boolean household = candidate.kind().isHousehold();
    String name = household ? people.person(random) : people.organisation(candidate.kind(), random);
    tables.consumers.add(
        utility.tenantId(),
        consumerId,
        household ? "PERSON" : "ORGANISATION",
        name,
        People.email(name, accountsMade + 1),
        String.format("+1 615 555 01%02d", random.nextInt(100)),
        random.nextInt(100) < 12 ? "es" : "en");
    return consumerId;
  }

  private void holding(
      Candidate candidate, long accountId, long connectionId, String service, Stay stay) {
    long holdingId = ids.next();
    tables.holdings.add(
        utility.tenantId(), holdingId, connectionId, accountId, stay.from(), stay.until());
    if (candidate.story() != Story.WITHOUT_PLAN) {
      tables.plans.add(
          utility.tenantId(), holdingId, utility.plans().get(service), stay.from(), stay.until());
    }
  }

  long accountsMade() {
    return accountsMade;
  }
}
