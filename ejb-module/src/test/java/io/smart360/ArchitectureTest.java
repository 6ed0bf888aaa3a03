package io.smart360;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.smart360.shared.BusinessProblem;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TenantClock;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for all business code. Each rule was broken on purpose once and seen to fail. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("io/smart360/database/"))
          .importPackages("io.smart360");

  /** The ladder of capabilities: each may use those before it. */
  private static final List<String> LADDER =
      List.of(
          "shared", "tenancy", "identity", "consumer", "tariff", "metering", "ledger", "billing");

  private static final ArchRule CAPABILITIES_FORM_A_LADDER = ladder();

  private static ArchRule ladder() {
    LayeredArchitecture ladder =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String capability : LADDER) {
      ladder = ladder.layer(capability).definedBy("io.smart360." + capability + "..");
    }
    for (int i = 0; i < LADDER.size(); i++) {
      List<String> above = LADDER.subList(i + 1, LADDER.size());
      ladder =
          above.isEmpty()
              ? ladder.whereLayer(LADDER.get(i)).mayNotBeAccessedByAnyLayer()
              : ladder
                  .whereLayer(LADDER.get(i))
                  .mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    return ladder;
  }

  private static final ArchRule EVERY_CLASS_BELONGS_TO_A_CAPABILITY =
      classes()
          .should()
          .resideInAnyPackage(
              LADDER.stream().map(name -> "io.smart360." + name + "..").toArray(String[]::new));

  private static final ArchRule ONLY_REPOSITORIES_AND_QUERIES_USE_PERSISTENCE =
      noClasses()
          .that(are(simpleNameEndingWith("Repository")).negate().as("are no repository"))
          .and(are(simpleNameEndingWith("Queries")).negate().as("are no queries"))
          .and()
          .haveNameNotMatching(".*(Repository|Queries|TenantDataSource)\\$.*")
          .and()
          .areNotAssignableTo(Sql.class) // through which they speak
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Statement.class)
          .because("what touches the database must be easy to find");

  private static final ArchRule REPOSITORIES_STAY_INSIDE_THEIR_CAPABILITY =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .and()
          .doNotHaveSimpleName("NumberSeriesRepository")
          .should()
          .bePackagePrivate();

  private static final ArchRule RATING_AND_READING_RULES_NEED_NO_CONTAINER_AND_NO_DATABASE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.smart360.tariff.*..",
              "io.smart360.metering.validation..",
              "io.smart360.metering.estimation..",
              "io.smart360.metering.consumption..",
              "io.smart360.billing.document..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta..")
                  .and(resideOutsideOfPackage("jakarta.json..")) // a reader, of no container
                  .or(resideInAPackage("java.sql..")));

  private static final ArchRule PACKAGES_OF_TARIFFS_BUILD_ON_EACH_OTHER =
      slices().matching("io.smart360.tariff.(**)").should().beFreeOfCycles();

  private static final ArchRule HOW_CHARGES_AND_TAXES_ARE_COMPUTED_STAYS_INSIDE_RATING =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.smart360.tariff.rating..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.smart360.tariff.rating.kind", "io.smart360.tariff.rating.tax");

  private static final ArchRule ONLY_THE_CLOCK_ASKS_FOR_THE_TIME =
      noClasses()
          .that()
          .areNotAssignableTo(TenantClock.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static final ArchRule EVERY_USE_CASE_SAYS_WHO_MAY_USE_IT =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .arePublic()
          .and()
          .areNotStatic()
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(PermitAll.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(DenyAll.class);

  private static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.[A-Za-z]*(Manager|Helper|Util|Utils|Impl|Info|DTO|Dto|Common|Misc|Bean)"
                  + "(\\$.*)?")
          .because("a name without content hides two jobs");

  private static final ArchRule REFUSALS_ARE_NOT_CALLED_EXCEPTIONS =
      noClasses()
          .that()
          .areAssignableTo(BusinessProblem.class)
          .should()
          .haveSimpleNameEndingWith("Exception");

  @Test
  void capabilitiesFormALadder() {
    CAPABILITIES_FORM_A_LADDER.check(PRODUCT);
  }

  @Test
  void everyClassBelongsToACapability() {
    EVERY_CLASS_BELONGS_TO_A_CAPABILITY.check(PRODUCT);
  }

  @Test
  void onlyRepositoriesAndQueriesUsePersistence() {
    ONLY_REPOSITORIES_AND_QUERIES_USE_PERSISTENCE.check(PRODUCT);
  }

  @Test
  void repositoriesStayInsideTheirCapability() {
    REPOSITORIES_STAY_INSIDE_THEIR_CAPABILITY.check(PRODUCT);
  }

  @Test
  void ratingAndReadingRulesNeedNoContainerAndNoDatabase() {
    RATING_AND_READING_RULES_NEED_NO_CONTAINER_AND_NO_DATABASE.check(PRODUCT);
  }

  @Test
  void packagesOfTariffsBuildOnEachOther() {
    PACKAGES_OF_TARIFFS_BUILD_ON_EACH_OTHER.check(PRODUCT);
  }

  @Test
  void howChargesAndTaxesAreComputedStaysInsideRating() {
    HOW_CHARGES_AND_TAXES_ARE_COMPUTED_STAYS_INSIDE_RATING.check(PRODUCT);
  }

  @Test
  void onlyTheClockAsksForTheTime() {
    ONLY_THE_CLOCK_ASKS_FOR_THE_TIME.check(PRODUCT);
  }

  @Test
  void everyUseCaseSaysWhoMayUseIt() {
    EVERY_USE_CASE_SAYS_WHO_MAY_USE_IT.check(PRODUCT);
  }

  @Test
  void namesSayWhatAThingIs() {
    NAMES_SAY_WHAT_A_THING_IS.check(PRODUCT);
  }

  @Test
  void refusalsAreNotCalledExceptions() {
    REFUSALS_ARE_NOT_CALLED_EXCEPTIONS.check(PRODUCT);
  }
}
