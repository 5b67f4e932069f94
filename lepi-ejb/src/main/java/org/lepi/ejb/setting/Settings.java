package org.lepi.ejb.setting;

import static org.lepi.model.account.Permission.SETTINGS_CHANGE;
import static org.lepi.model.account.Permission.SETTINGS_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.setting.SettingName;
import org.lepi.model.setting.StoredSetting;

/** The settings that change while lepi runs, for those who set them. A change is in force on every node within 2 s. */
@Stateless
@Permitted(SETTINGS_VIEW)
public class Settings {
    private static final String AREA = "settings";

    @PersistenceContext
    private EntityManager entities;

    private PresentSettings present;
    private CurrentAccount caller;
    private AuditTrail audit;
    private AccountNames names;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Settings() {}

    /** With its collaborators. */
    @Inject
    public Settings(PresentSettings present, CurrentAccount caller, AuditTrail audit, AccountNames names) {
        this.present = present;
        this.caller = caller;
        this.audit = audit;
        this.names = names;
    }

    /** Settings outside the container; the caller holds the transaction. */
    Settings(
            EntityManager entities,
            PresentSettings present,
            CurrentAccount caller,
            AuditTrail audit,
            AccountNames names) {
        this(present, caller, audit, names);
        this.entities = entities;
    }

    /**
     * One setting.
     *
     * @param changedAt when it was set last; null for never
     * @param changedBy what the account is called now; empty where nobody has set it
     */
    public record Entry(
            SettingName name, String value, @Nullable Instant changedAt, String changedBy) {}

    /**
     * All settings.
     *
     * @param revision grows with every change
     */
    public record Sheet(List<Entry> entries, long revision) {}

    /** Every setting with its value, in their order. */
    public Sheet sheet() {
        Map<String, StoredSetting> stored = stored();
        Set<UUID> people = stored.values().stream()
                .map(StoredSetting::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> called = names.of(people);
        List<Entry> entries = Stream.of(SettingName.values())
                .map(name -> entry(name, stored.get(name.word()), called))
                .toList();
        return new Sheet(entries, revision(stored));
    }

    private static Entry entry(SettingName name, @Nullable StoredSetting setting, Map<UUID, String> called) {
        if (setting == null) {
            return new Entry(name, name.defaultValue(), null, "");
        }
        UUID by = setting.changedBy();
        return new Entry(name, setting.value(), setting.changedAt(), by == null ? "" : called.getOrDefault(by, ""));
    }

    /**
     * Sets what differs, all or nothing.
     *
     * @param revision of the sheet that the caller has seen
     * @throws LepiException INVALID_INPUT with a violation for each value that its setting does not take; CONFLICT when
     *     somebody has changed settings meanwhile
     */
    @Permitted(SETTINGS_CHANGE)
    public void change(Map<SettingName, String> values, long revision) {
        List<Violation> violations = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!name.takes(value)) {
                violations.add(new Violation(name.word(), rule(name.type())));
            }
        });
        if (!violations.isEmpty()) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The settings have wrong values.", violations);
        }
        // a row that is not there yet cannot be locked; readers are not held up
        entities.createNativeQuery("lock table setting in share row exclusive mode")
                .executeUpdate();
        Map<String, StoredSetting> stored = stored();
        if (revision(stored) != revision) {
            throw new LepiException(FailureKind.CONFLICT, "Somebody has changed the settings meanwhile.");
        }
        values.forEach((name, value) -> set(name, value, stored));
        present.forget();
    }

    private static String rule(SettingName.Type type) {
        return switch (type) {
            case FLAG -> "must be true or false";
            case TEXT -> "must have at most " + SettingName.LONGEST + " characters";
            case ADDRESSES -> "must be e-mail addresses with commas between";
        };
    }

    private void set(SettingName name, String value, Map<String, StoredSetting> stored) {
        StoredSetting setting = stored.getOrDefault(name.word(), new StoredSetting(name));
        String before = setting.value();
        if (before.equals(value)) {
            return;
        }
        setting.set(value, caller.idIfSignedIn().orElse(null), Instant.now().truncatedTo(ChronoUnit.MICROS));
        entities.persist(setting);
        audit.record(new AuditEvent(
                AuditAction.CHANGED, AREA, name.word(), name.word(), Map.of("value", before), Map.of("value", value)));
    }

    private Map<String, StoredSetting> stored() {
        Map<String, StoredSetting> stored = new HashMap<>();
        entities.createQuery("select s from StoredSetting s", StoredSetting.class)
                .getResultList()
                .forEach(setting -> stored.put(setting.name(), setting));
        return stored;
    }

    private static long revision(Map<String, StoredSetting> stored) {
        return stored.values().stream().mapToLong(StoredSetting::version).sum();
    }
}
