package org.lepi.admin.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Overtaken;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.setting.Settings;
import org.lepi.model.account.Permission;
import org.lepi.model.setting.SettingName;

/** The form of the settings that change while lepi runs. What somebody else has set meanwhile is not overwritten. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private final List<Input> inputs = new ArrayList<>();
    private long revision = -1;
    private final Once<Boolean> editable = new Once<>(() -> caller.may(Permission.SETTINGS_CHANGE));

    /** Every setting with what is typed. */
    public List<Input> getInputs() {
        if (inputs.isEmpty()) {
            Settings.Sheet sheet = settings.sheet();
            revision = sheet.revision();
            sheet.entries().forEach(entry -> inputs.add(new Input(entry)));
        }
        return inputs;
    }

    /** Whether the reader may change them. */
    public boolean isEditable() {
        return editable.get();
    }

    /** Sets what was typed, and reads again; where somebody else has set something meanwhile, that is shown first. */
    public @Nullable String save() {
        Map<SettingName, String> values = new EnumMap<>(SettingName.class);
        inputs.forEach(input -> values.put(input.name, input.value));
        return Outcome.leading(
                Overtaken.by(() -> settings.change(values, revision), this::follow, words.of("form.conflict")),
                words.of("settings.saved"),
                "/settings");
    }

    private void follow() {
        Settings.Sheet now = settings.sheet();
        revision = now.revision();
        now.entries().forEach(entry -> inputs.stream()
                .filter(input -> input.name == entry.name())
                .forEach(input -> input.follow(entry)));
    }

    /** One setting of the form. */
    public static final class Input implements Serializable {
        private static final long serialVersionUID = 1L;

        private final SettingName name;
        private transient Settings.@Nullable Entry entry;
        private String read;
        private String value;
        private boolean overtaken;

        private Input(Settings.Entry entry) {
            this.name = entry.name();
            this.entry = entry;
            this.read = entry.value();
            this.value = entry.value();
        }

        private void follow(Settings.Entry now) {
            value = value.equals(read) ? now.value() : value;
            overtaken = !value.equals(now.value());
            read = now.value();
            entry = now;
        }

        /** Whether somebody else has set another value than the one that is typed. */
        public boolean isOvertaken() {
            return overtaken;
        }

        /** The value that it had when it was read. */
        public String getRead() {
            return read;
        }

        /** In the keys of its words. */
        public String getWord() {
            return name.word();
        }

        public boolean isFlag() {
            return name.type() == SettingName.Type.FLAG;
        }

        public int getLongest() {
            return SettingName.LONGEST;
        }

        /** When and by whom it was set; null where the page's session has moved from another server. */
        public Settings.@Nullable Entry getEntry() {
            return entry;
        }

        public String getValue() {
            return value;
        }

        public void setValue(@Nullable String typed) {
            value = typed == null ? "" : typed.strip();
        }

        /** The value of a flag. */
        public boolean isOn() {
            return "true".equals(value);
        }

        public void setOn(boolean on) {
            value = Boolean.toString(on);
        }
    }
}
