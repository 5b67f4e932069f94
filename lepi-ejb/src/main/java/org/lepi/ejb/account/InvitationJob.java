package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobRun;
import org.lepi.model.identity.JsonParts;

/** Mails the invitations of an import. What was mailed before a crash is not mailed again. */
@ApplicationScoped
public class InvitationJob implements JobHandler {
    static final String TYPE = "account.invitations";

    private InvitationPost post;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected InvitationJob() {}

    /** With its collaborator. */
    @Inject
    public InvitationJob(InvitationPost post) {
        this.post = post;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject run(JobRun run) {
        long total = post.waiting();
        long done = 0;
        int mailed = post.next();
        while (mailed > 0) {
            done += mailed;
            run.progress(done, Math.max(done, total), "");
            run.checkCancelled();
            mailed = post.next();
        }
        return JsonParts.object().add("mailed", done).build();
    }
}
