package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobOrder;
import org.lepi.ejb.job.JobRun;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;

/**
 * Mails the invitations of one import, in the name of whoever imported it. What was mailed before a crash is not mailed
 * again. What a cancelled job leaves is mailed when that job is sent again, and by no other.
 */
@ApplicationScoped
public class InvitationJob implements JobHandler {
    static final String TYPE = "account.invitations";

    private static final String BATCH = "batch";

    private InvitationPost post;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected InvitationJob() {}

    /** With its collaborator. */
    @Inject
    public InvitationJob(InvitationPost post) {
        this.post = post;
    }

    /** The order to mail what an import has left. */
    static JobOrder order(UUID batch) {
        return new JobOrder(
                TYPE, JsonParts.object().add(BATCH, batch.toString()).build());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject run(JobRun run) {
        List<UUID> waiting = post.waiting(UUID.fromString(run.arguments().getString(BATCH)));
        long mailed = 0;
        long refused = 0;
        for (UUID invitation : waiting) {
            run.checkCancelled();
            try {
                mailed += post.send(invitation) ? 1 : 0;
            } catch (LepiException refusal) {
                giveUp(invitation, refusal);
                refused++;
            }
            run.progress(mailed + refused, waiting.size(), "");
        }
        return JsonParts.object().add("mailed", mailed).add("refused", refused).build();
    }

    /** What is wrong with an invitation stays so; all else may pass, and the job is tried again. */
    private void giveUp(UUID invitation, LepiException refusal) {
        if (refusal.kind() != FailureKind.INVALID_INPUT) {
            throw refusal;
        }
        post.giveUp(invitation, String.valueOf(refusal.getMessage()));
    }
}
