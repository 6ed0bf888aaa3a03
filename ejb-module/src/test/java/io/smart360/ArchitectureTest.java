package io.smart360;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
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

/** What holds for all business code. Each rule was broken on purpose once and seen to fail. */
@AnalyzeClasses(packages = "io.smart360", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** The ladder of capabilities: each may use those before it. */
  private static final List<String> LADDER =
      List.of(
          "shared", "tenancy", "identity", "consumer", "tariff", "metering", "ledger", "billing");

  @ArchTest static final ArchRule capabilitiesFormALadder = ladder();

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

  @ArchTest
  static final ArchRule everyClassBelongsToACapability =
      classes()
          .should()
          .resideInAnyPackage(
              LADDER.stream().map(name -> "io.smart360." + name + "..").toArray(String[]::new));

  @ArchTest
  static final ArchRule onlyRepositoriesAndQueriesUsePersistence =
      noClasses()
          .that(are(simpleNameEndingWith("Repository")).negate().as("are no repository"))
          .and(are(simpleNameEndingWith("Queries")).negate().as("are no queries"))
          .and()
          .haveNameNotMatching(".*(Repository|Queries)\\$.*")
          .and()
          .areNotAssignableTo(Sql.class) // through which they speak
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Statement.class)
          .because("what touches the database must be easy to find");

  @ArchTest
  static final ArchRule repositoriesStayInsideTheirCapability =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .and()
          .doNotHaveSimpleName("NumberSeriesRepository")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule ratingAndReadingRulesNeedNoContainerAndNoDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.smart360.tariff.*..",
              "io.smart360.metering.validation..",
              "io.smart360.metering.estimation..",
              "io.smart360.metering.consumption..",
              "io.smart360.billing.document..")
          .should()
          .dependOnClassesThat(resideInAPackage("jakarta..").or(resideInAPackage("java.sql..")));

  @ArchTest
  static final ArchRule onlyTheClockAsksForTheTime =
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

  @ArchTest
  static final ArchRule everyUseCaseSaysWhoMayUseIt =
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

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.[A-Za-z]*(Manager|Helper|Util|Utils|Impl|Info|DTO|Dto|Common|Misc|Bean)"
                  + "(\\$.*)?")
          .because("a name without content hides two jobs");

  @ArchTest
  static final ArchRule refusalsAreNotCalledExceptions =
      noClasses()
          .that()
          .areAssignableTo(BusinessProblem.class)
          .should()
          .haveSimpleNameEndingWith("Exception");
}
