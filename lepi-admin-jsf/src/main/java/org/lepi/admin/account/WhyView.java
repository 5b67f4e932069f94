package org.lepi.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.AccountRepository;
import org.lepi.ejb.account.PermissionReasons;
import org.lepi.ejb.account.PermissionReasons.Explanation;
import org.lepi.ejb.account.PermissionReasons.Reason;
import org.lepi.ejb.entity.EntityId;
import org.lepi.model.account.Permission;

/** All that somebody may do or not, and why. */
@Named
@RequestScoped
public class WhyView {
    @Inject
    private PermissionReasons reasons;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Words words;

    private String id = "";
    private final Once<List<Explanation>> explanations = new Once<>(() -> reasons.of(EntityId.of(id)));
    private final Once<Subject> subject = new Once<>(this::readSubject);

    public List<Explanation> getExplanations() {
        return explanations.get();
    }

    /** Whom it is about, for those who may ask. */
    public Subject getSubject() {
        return subject.get();
    }

    private Subject readSubject() {
        getExplanations();
        return accounts.find(EntityId.of(id)).map(Subject::of).orElseThrow();
    }

    /** What a permission is called: its area, then what may be done there. */
    public String label(Permission permission) {
        return words.of("entity." + permission.area()) + ": " + words.of("permission." + permission.action());
    }

    /** A reason in a sentence. */
    public String sentence(Reason reason) {
        String role = reason.role().isEmpty() ? "" : words.of("choice.roles." + reason.role());
        return words.of("why." + reason.cause(), role);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
