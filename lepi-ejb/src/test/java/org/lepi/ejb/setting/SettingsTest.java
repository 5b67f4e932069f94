package org.lepi.ejb.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.setting.SettingName;

@SuppressWarnings("NullAway.Init") // by JUnit
class SettingsTest {
    private static final UUID ADMINISTRATOR = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final CurrentAccount administrator = FixedCaller.of(ADMINISTRATOR, Permission.SETTINGS_CHANGE);
    private final CurrentAccount partner = FixedCaller.of(UUID.randomUUID(), Permission.PREDICTIONS_ADD);
    private PresentSettings here;

    @BeforeEach
    void begin() {
        here = new PresentSettings(database.dataSource(), Clock.systemUTC());
        database.transact(em -> em.createNativeQuery(
                        "insert into account (id, kind, login, created_at) values (?, 'PERSON', 'ada@example.org', now())")
                .setParameter(1, ADMINISTRATOR)
                .executeUpdate());
    }

    @Test
    void aChangeIsKeptWithWhoMadeItAndAudited() {
        assertEquals(0, with(Settings::sheet).revision());
        change(0, SettingName.BANNER_EN, "Down on Sunday.");
        Settings.Sheet sheet = with(Settings::sheet);
        Settings.Entry banner = entry(sheet, SettingName.BANNER_EN);
        assertEquals("Down on Sunday.", banner.value());
        assertEquals("ada@example.org", banner.changedBy());
        assertNotNull(banner.changedAt());
        assertEquals("", entry(sheet, SettingName.BANNER_DE).value());
        List<AuditEntry> entries = audit();
        assertEquals(1, entries.size());
        assertEquals("banner.en", entries.get(0).objectLabel());
        assertEquals(
                "{\"value\":\"Down on Sunday.\"}",
                entries.get(0).after().orElseThrow().toString());
    }

    @Test
    void whoHasSeenAnOlderSheetChangesNothing() {
        change(0, SettingName.BANNER_EN, "one");
        assertRefused(FailureKind.CONFLICT, 0, SettingName.BANNER_DE, "zwei");
        long seen = with(Settings::sheet).revision();
        change(seen, SettingName.BANNER_EN, "one");
        assertEquals(1, audit().size(), "nothing was changed by it");
        change(seen, SettingName.BANNER_DE, "zwei");
        assertRefused(FailureKind.CONFLICT, seen, SettingName.BANNER_DE, "drei");
    }

    @Test
    void aValueThatASettingDoesNotTakeIsRefusedWithItsName() {
        LepiException refused = assertRefused(FailureKind.INVALID_INPUT, 0, SettingName.BANNER_IT, "x".repeat(501));
        assertEquals("banner.it", refused.violations().get(0).field());
        LepiException flag = assertRefused(FailureKind.INVALID_INPUT, 0, SettingName.MAINTENANCE, "perhaps");
        assertEquals("must be true or false", flag.violations().get(0).message());
        assertRefused(FailureKind.INVALID_INPUT, 0, SettingName.ALERT_RECIPIENTS, "ada@example.org;bea");
        change(0, SettingName.ALERT_RECIPIENTS, "ada@example.org, bea@example.org");
    }

    @Test
    void duringMaintenanceOnlyWhoMayChangeSettingsChangesAnything() {
        new Maintenance(here, partner).requireOpen();
        change(0, SettingName.MAINTENANCE, "true");
        new Maintenance(here, administrator).requireOpen();
        LepiException refused = assertThrows(LepiException.class, () -> new Maintenance(here, partner).requireOpen());
        assertEquals(FailureKind.MAINTENANCE, refused.kind());
    }

    @Test
    void anotherNodeKnowsAfterASecondAndAsksNotMoreThanOnceASecond() {
        AtomicLong millis = new AtomicLong();
        InstantSource moving = () -> Instant.ofEpochMilli(millis.get());
        PresentSettings elsewhere = new PresentSettings(database.dataSource(), moving.withZone(ZoneOffset.UTC));
        assertFalse(elsewhere.isOn(SettingName.MAINTENANCE));
        change(0, SettingName.MAINTENANCE, "true");
        millis.addAndGet(900);
        assertEquals(0, database.statementsOf(() -> assertFalse(elsewhere.isOn(SettingName.MAINTENANCE))));
        millis.addAndGet(200);
        assertEquals(1, database.statementsOf(() -> assertTrue(elsewhere.isOn(SettingName.MAINTENANCE))));
        assertEquals(0, database.statementsOf(() -> assertTrue(elsewhere.isOn(SettingName.MAINTENANCE))));
    }

    @Test
    void theBannerIsThatOfTheLanguageElseTheEnglishElseAny() {
        change(0, SettingName.BANNER_IT, "domenica");
        Maintenance maintenance = new Maintenance(here, partner);
        assertEquals("domenica", maintenance.banner("de"));
        change(with(Settings::sheet).revision(), SettingName.BANNER_EN, "Sunday");
        assertEquals("Sunday", maintenance.banner("de"));
        assertEquals("domenica", maintenance.banner("it"));
        assertEquals("Sunday", maintenance.banner("rm"));
    }

    private static Settings.Entry entry(Settings.Sheet sheet, SettingName name) {
        return sheet.entries().stream()
                .filter(entry -> entry.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private LepiException assertRefused(FailureKind kind, long revision, SettingName name, String value) {
        LepiException refused = assertThrows(LepiException.class, () -> change(revision, name, value));
        assertEquals(kind, refused.kind());
        return refused;
    }

    private void change(long revision, SettingName name, String value) {
        with(settings -> {
            settings.change(Map.of(name, value), revision);
            return true;
        });
        here.forget(); // the container commits before anybody asks again
    }

    private <T> T with(Function<Settings, T> work) {
        return database.inTransaction(em -> work.apply(settings(em)));
    }

    private Settings settings(EntityManager em) {
        AuditTrail trail = new AuditTrail(em, administrator, Clock.systemUTC());
        return new Settings(em, here, administrator, trail, new AccountNames(em));
    }

    private List<AuditEntry> audit() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList();
    }
}
