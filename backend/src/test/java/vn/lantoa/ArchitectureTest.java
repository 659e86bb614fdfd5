package vn.lantoa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The house: which room may know which, and what every operation must declare. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/embedded/"))
          .importPackages("vn.lantoa");

  private static final List<String> FEATURES =
      List.of(
          "organisation",
          "access",
          "document",
          "reading",
          "deadline",
          "target",
          "obligation",
          "programme",
          "alignment",
          "obstacle",
          "movement",
          "review",
          "study",
          "support",
          "communication",
          "consultation",
          "dashboard",
          "notification",
          "exchange",
          "feed",
          "job",
          "audit");

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("app")
        .definedBy("vn.lantoa.app..")
        .layer("job")
        .definedBy("vn.lantoa.job..")
        .layer("audit")
        .definedBy("vn.lantoa.audit..")
        .layer("exchange")
        .definedBy("vn.lantoa.exchange..")
        .layer("reading")
        .definedBy("vn.lantoa.reading..")
        .layer("feed")
        .definedBy("vn.lantoa.feed..")
        .layer("dashboard")
        .definedBy("vn.lantoa.dashboard..")
        .layer("notification")
        .definedBy("vn.lantoa.notification..")
        .layer("alignment")
        .definedBy("vn.lantoa.alignment..")
        .layer("review")
        .definedBy("vn.lantoa.review..")
        .layer("movement")
        .definedBy("vn.lantoa.movement..")
        .layer("obstacle")
        .definedBy("vn.lantoa.obstacle..")
        .layer("study")
        .definedBy("vn.lantoa.study..")
        .layer("support")
        .definedBy("vn.lantoa.support..")
        .layer("communication")
        .definedBy("vn.lantoa.communication..")
        .layer("consultation")
        .definedBy("vn.lantoa.consultation..")
        .layer("programme")
        .definedBy("vn.lantoa.programme..")
        .layer("obligation")
        .definedBy("vn.lantoa.obligation..")
        .layer("target")
        .definedBy("vn.lantoa.target..")
        .layer("document")
        .definedBy("vn.lantoa.document..")
        .layer("calendar")
        .definedBy("vn.lantoa.calendar..")
        .layer("deadline")
        .definedBy("vn.lantoa.deadline..")
        .layer("access")
        .definedBy("vn.lantoa.access..")
        .layer("organisation")
        .definedBy("vn.lantoa.organisation..")
        .layer("shared")
        .definedBy("vn.lantoa.shared..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("job")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("exchange")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("reading")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("feed")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("dashboard")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("notification")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("alignment")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("communication")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("support")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("study")
        .mayOnlyBeAccessedByLayers("app", "exchange", "support", "communication")
        .whereLayer("consultation")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("review")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("movement")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("obstacle")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("programme")
        .mayOnlyBeAccessedByLayers("app", "alignment", "consultation", "review", "study")
        .whereLayer("target")
        .mayOnlyBeAccessedByLayers("app", "review", "programme", "alignment", "movement")
        .whereLayer("obligation")
        .mayOnlyBeAccessedByLayers(
            "app",
            "review",
            "programme",
            "alignment",
            "obstacle",
            "consultation",
            "study",
            "communication",
            "exchange",
            "dashboard",
            "notification",
            "feed",
            "reading",
            "target")
        .whereLayer("document")
        .mayOnlyBeAccessedByLayers(
            "app",
            "programme",
            "alignment",
            "movement",
            "consultation",
            "study",
            "communication",
            "support",
            "exchange",
            "dashboard",
            "feed",
            "reading",
            "obligation",
            "target")
        .whereLayer("calendar")
        .mayOnlyBeAccessedByLayers(
            "app", "programme", "exchange", "dashboard", "reading", "obligation", "document")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers(
            "app", "exchange", "dashboard", "notification", "obligation", "document")
        .whereLayer("organisation")
        .mayOnlyBeAccessedByLayers(
            "app",
            "review",
            "movement",
            "obstacle",
            "programme",
            "alignment",
            "obstacle",
            "movement",
            "consultation",
            "study",
            "communication",
            "support",
            "exchange",
            "dashboard",
            "notification",
            "feed",
            "reading",
            "target",
            "obligation",
            "document",
            "access")
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("vn.lantoa.shared.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("vn.lantoa..").and(not(resideInAPackage("vn.lantoa.shared.."))))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("vn.lantoa.deadline.."))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackage("vn.lantoa.deadline..")
                .and(resideOutsideOfPackage("java.."))
                .and(resideOutsideOfPackage("org.jspecify..")))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("vn.lantoa.reading"))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackage("vn.lantoa.reading")
                .and(resideOutsideOfPackage("vn.lantoa.deadline"))
                .and(resideOutsideOfPackage("vn.lantoa.shared.text"))
                .and(
                    not(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            ".*document.(Document)?Symbol.*")))
                .and(resideOutsideOfPackage("java.."))
                .and(resideOutsideOfPackage("org.jspecify..")))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("vn.lantoa.target.rollup.."))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackage("vn.lantoa.target.rollup..")
                .and(resideOutsideOfPackage("java.."))
                .and(resideOutsideOfPackage("org.jspecify..")))
        .check(CLASSES);
  }

  @Test
  void nobodyReachesIntoAnotherFeaturesRooms() {
    for (String feature : FEATURES) {
      DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inside =
          resideInAPackage("vn.lantoa." + feature + "..");
      for (String room : List.of("internal", "api")) {
        noClasses()
            .that(not(inside))
            .should()
            .dependOnClassesThat(resideInAPackage("vn.lantoa." + feature + "." + room + ".."))
            .because(feature + "." + room + " is its own")
            .check(CLASSES);
      }
    }
  }

  @Test
  void everyOperationDeclaresWhoMay() {
    methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .or()
        .areAnnotatedWith(PUT.class)
        .or()
        .areAnnotatedWith(DELETE.class)
        .should()
        .beAnnotatedWith(Allowed.class)
        .orShould()
        .beAnnotatedWith(SignedIn.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .check(CLASSES);
    List<String> open =
        CLASSES.stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(PermitAll.class))
            .map(JavaMethod::getName)
            .sorted()
            .toList();
    assertThat(open)
        .containsExactly(
            "createSession",
            "createSetup",
            "getSetup",
            "getSignIn",
            "page",
            "readCalendarFeed",
            "takeLogoutToken");
  }

  @Test
  void everyPostIsDoneOncePerKey() {
    methods()
        .that()
        .areAnnotatedWith(POST.class)
        .and()
        .areNotAnnotatedWith(PermitAll.class)
        .should()
        .beAnnotatedWith(OncePerKey.class)
        .check(CLASSES);
  }

  /** What is no GET makes something new (201), names the version it changes, or says why not. */
  @Test
  void everyChangeNamesTheVersionItExpects() {
    List<String> silent =
        CLASSES.stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(
                m ->
                    m.isAnnotatedWith(POST.class)
                        || m.isAnnotatedWith(PUT.class)
                        || m.isAnnotatedWith(DELETE.class))
            .filter(m -> !m.isAnnotatedWith(PermitAll.class))
            .filter(m -> !m.isAnnotatedWith(ChangesVersion.class))
            .filter(m -> !m.isAnnotatedWith(WithoutVersion.class))
            .filter(
                m ->
                    !m.isAnnotatedWith(POST.class)
                        || !m.isAnnotatedWith(ResponseStatus.class)
                        || m.getAnnotationOfType(ResponseStatus.class).value() != 201)
            .map(JavaMethod::getName)
            .sorted()
            .toList();
    assertThat(silent).as("@ChangesVersion, or @WithoutVersion and why").isEmpty();
  }

  @Test
  void entitiesStayInsideAndTransactionsInServices() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .resideInAPackage("..internal..")
        .check(CLASSES);
    methods()
        .that()
        .areAnnotatedWith(Transactional.class)
        .should()
        .beDeclaredInClassesThat()
        .haveSimpleNameNotEndingWith("Resource")
        .check(CLASSES);
  }

  @Test
  void thereIsOneClock() {
    noClasses()
        .that(resideOutsideOfPackage("vn.lantoa.shared.time.."))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .check(CLASSES);
  }

  /** Classes that change the database and leave no entry themselves; each says why. */
  private static final List<String> WITHOUT_ENTRY =
      List.of(
          "IdempotencyStore", // the answers of requests, no change of the product's
          "JobStore", // progress; what was asked is entered by JobService
          "AccountService", // called by services and imports that enter what they do
          "RegisterService", // the same
          "DocumentRegistry", // demo data, and features that enter what they issue
          "AttemptGuard", // the security log keeps attempts
          "SecondFactors", // entered by the services of one's own security
          "ExternalSessions", // signed out at the provider
          "DemandSetWriter", // entered by the feature that publishes
          "DemandSpreadWriter", // the same
          "SpreadAmender", // entered by DemandPublisher
          "PublishService", // the same, or by JobService
          "RequestedWork", // entered by what carries it out: DemandPublisher, ImportApplier
          "DraftDesk", // entered by the feature beside the programme
          "DutyDesk", // entered by ObligationService
          "ExtensionService", // the same
          "ProgressService", // the same
          "WaiverService", // the same
          "SessionBatch", // entered by SessionWriter
          "DigestDesk", // what was sent, no change of the product's
          "Escalator", // leaves steps
          "Inbox", // what was seen
          "Ledger", // what was told
          "RunLog", // watermarks
          "RollUpService", // entered by JobService
          "SessionService", // entered with signing in
          "TokenService"); // entered with signing in

  @Test
  void whatWritesLeavesAnEntry() {
    List<String> silent =
        CLASSES.stream()
            .filter(
                c -> c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class)))
            .filter(
                c ->
                    c.getDirectDependenciesFromSelf().stream()
                        .noneMatch(d -> d.getTargetClass().getName().equals(JOURNAL)))
            .map(com.tngtech.archunit.core.domain.JavaClass::getSimpleName)
            .filter(name -> !WITHOUT_ENTRY.contains(name))
            .sorted()
            .toList();
    assertThat(silent)
        .as("classes with @Transactional methods that never call the journal")
        .isEmpty();
  }

  private static final String JOURNAL = "vn.lantoa.shared.journal.Journal";
}
