package org.lepi.model.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A setting that somebody has set. */
@Entity
@Table(name = "setting")
public class StoredSetting {
    @Id
    private String name;

    private String value;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable UUID changedBy;

    @Version
    private long version;

    protected StoredSetting() {}

    /** Not set yet; {@link #set} follows. */
    public StoredSetting(SettingName name) {
        this.name = name.word();
        this.value = name.defaultValue();
    }

    /** Gives it a value that it takes. */
    public void set(String newValue, @Nullable UUID by, Instant at) {
        value = newValue;
        changedBy = by;
        changedAt = at;
    }

    /** As {@link SettingName#word()}. */
    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Who set it; null for the server itself. */
    public @Nullable UUID changedBy() {
        return changedBy;
    }

    /** How often it has been set. */
    public long version() {
        return version;
    }
}
