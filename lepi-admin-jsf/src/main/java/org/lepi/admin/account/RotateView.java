package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.entity.SecretView;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.Clients;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.ShownOnce;

/** A client gets another secret; the old one works on for a while. */
@Named
@RequestScoped
public class RotateView {
    /** Days for which both secrets work. */
    private static final List<Integer> OVERLAPS = List.of(0, 1, 7, 30);

    @Inject
    private Clients clients;

    @Inject
    private ShownOnce shown;

    @Inject
    private Words words;

    private String id = "";
    private int overlap = 1;

    public String getName() {
        return clients.find(EntityId.of(id)).fullName();
    }

    /** Makes the secret and goes to the page that shows it. */
    public @Nullable String rotate() {
        Outcome.of(
                () -> {
                    Accounts.Created created = clients.rotate(EntityId.of(id), Duration.ofDays(overlap));
                    shown.show(created.account().login(), created.secret());
                },
                words.of("rotate.done"));
        return shown.get().map(secret -> SecretView.show(secret, "clients", id)).orElse(null);
    }

    public List<Integer> getOverlaps() {
        return OVERLAPS;
    }

    public int getOverlap() {
        return overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
