package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.PersonalRecords;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.Account;

/** One person has two accounts: which one stays, what moves there, and then it is done. */
@Named
@ViewScoped
public class MergeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonalRecords records;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Words words;

    private String id = "";
    private String into = "";
    private long version;

    /** Reads at which version the account is that stays. */
    public void load() {
        if (!into.isEmpty()) {
            version = kept().version();
        }
    }

    /** What the account that goes is called. */
    public String getName() {
        return accounts.find(EntityId.of(id)).login();
    }

    /** What the account that stays is called. */
    public String getKept() {
        return kept().login();
    }

    private Account kept() {
        return accounts.find(EntityId.of(into));
    }

    /** What moves: how many, by what it is. */
    public Map<String, Long> getHoldings() {
        Map<String, Long> named = new LinkedHashMap<>();
        records.holdings(EntityId.of(id)).forEach((table, count) -> {
            String known = words.perhaps("records", "accounts", table);
            named.put(known.isEmpty() ? table : known, count);
        });
        return named;
    }

    /** Shows what would happen. */
    public String choose() {
        return "/merge?faces-redirect=true&id=" + id + "&into=" + into;
    }

    /** Does it. */
    public @Nullable String merge() {
        boolean done = Outcome.of(
                () -> records.merge(EntityId.of(into), version, EntityId.of(id)), words.of("merge.done", getName()));
        Outcome.keepMessages();
        return done ? "/form?faces-redirect=true&of=accounts&id=" + into : null;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getInto() {
        return into;
    }

    public void setInto(@Nullable String into) {
        this.into = into == null ? "" : into;
    }
}
