package org.touchstone.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.transaction.Transactional;

/** Keeps what the design says of the domain and Maven cannot see. */
@AnalyzeClasses(packages = "org.touchstone", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String[] PLAIN = {"org.touchstone.intake..", "org.touchstone.language.."};

    @ArchTest
    static final ArchRule modelKnowsOnlyJavaAndJakarta = classes().that().resideOutsideOfPackages(PLAIN)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.touchstone..",
                    "jakarta.persistence..", "jakarta.transaction..", "jakarta.inject..", "jakarta.enterprise..",
                    "jakarta.validation..", "jakarta.annotation..");

    @ArchTest
    static final ArchRule intakeAndLanguageKnowNothingOfTheRest = noClasses().that().resideInAnyPackage(PLAIN)
            .should().dependOnClassesThat().resideInAnyPackage("org.touchstone.newsroom..", "org.touchstone.article..",
                    "org.touchstone.source..", "org.touchstone.claim..", "org.touchstone.publication..",
                    "org.touchstone.audit..", "jakarta..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule newsroomKnowsNobody = before("org.touchstone.newsroom..", "org.touchstone.article..",
            "org.touchstone.source..", "org.touchstone.claim..", "org.touchstone.publication..",
            "org.touchstone.audit..");

    @ArchTest
    static final ArchRule articleKnowsOnlyTheNewsroom = before("org.touchstone.article..", "org.touchstone.source..",
            "org.touchstone.claim..", "org.touchstone.publication..", "org.touchstone.audit..");

    @ArchTest
    static final ArchRule sourceKnowsNoClaim = before("org.touchstone.source..", "org.touchstone.claim..",
            "org.touchstone.publication..", "org.touchstone.audit..");

    @ArchTest
    static final ArchRule claimKnowsNoPublication = before("org.touchstone.claim..", "org.touchstone.publication..",
            "org.touchstone.audit..");

    @ArchTest
    static final ArchRule publicationKnowsNoClearing = before("org.touchstone.publication..",
            "org.touchstone.clearing..", "org.touchstone.audit..");

    @ArchTest
    static final ArchRule nobodyCallsTheAudit = noClasses().that().resideOutsideOfPackage("org.touchstone.audit..")
            .should().dependOnClassesThat().resideInAPackage("org.touchstone.audit..");

    @ArchTest
    static final ArchRule nobodyCallsTheInbox = noClasses().that().resideOutsideOfPackage("org.touchstone.inbox..")
            .should().dependOnClassesThat()
            .resideInAPackage("org.touchstone.inbox..");

    @ArchTest
    static final ArchRule packagesFormNoCircle = SlicesRuleDefinition.slices().matching("org.touchstone.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesAreTheNewsroomsWords = noClasses()
            .should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Repository|Service|DTO|Dto|Facade)(\\$.*)?");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noClasses().that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    com.tngtech.archunit.base.DescribedPredicate.describe("a setter",
                            type -> type.getMethods().stream().anyMatch(m -> m.getName().matches("set[A-Z].*")
                                    && m.getModifiers().contains(JavaModifier.PUBLIC)))));

    @ArchTest
    static final ArchRule clockIsInjected = noClasses().that().haveSimpleNameNotEndingWith("NewsroomClock")
            .should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule transactionsAreTheUseCases = noClasses().that().areInterfaces()
            .should().beAnnotatedWith(Transactional.class);

    private static ArchRule before(String earlier, String... later) {
        return noClasses().that().resideInAPackage(earlier).should().dependOnClassesThat().resideInAnyPackage(later)
                .allowEmptyShould(true);
    }
}
