package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.job.JobHandler;
import org.lepi.ejb.job.JobPolicy;
import org.lepi.ejb.job.JobPostponed;
import org.lepi.ejb.job.JobRun;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.mail.Mail;

/**
 * Sends one mail. While the mail server is away the job waits and nothing has failed; how often and how long a mail is
 * tried is the mail's business, see {@link Delivery}.
 */
@ApplicationScoped
public class MailSending implements JobHandler {
    static final String TYPE = "mail.send";

    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);

    private Delivery delivery;
    private MailPost post;
    private MailSettings settings;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailSending() {}

    /** With its collaborators. */
    @Inject
    public MailSending(Delivery delivery, MailPost post, MailSettings settings) {
        this.delivery = delivery;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** A server that is killed counts against a job; a mail outlives many of them. */
    @Override
    public JobPolicy policy() {
        return JobPolicy.STANDARD
                .attempts(1_000, Duration.ofSeconds(5), Duration.ofMinutes(10))
                .within(Duration.ofMinutes(30))
                .first(1);
    }

    @Override
    public JsonObject run(JobRun run) {
        UUID id = UUID.fromString(run.arguments().getString("mail"));
        if (settings.host().isEmpty()) {
            throw new JobPostponed(Instant.now().plus(UNTIL_CONFIGURED), "No mail server is configured.");
        }
        Optional<Mail> mail = delivery.begin(id);
        return JsonParts.object()
                .add("sent", mail.isPresent() && isTaken(mail.get()))
                .build();
    }

    private boolean isTaken(Mail mail) {
        try {
            post.send(mail, Objects.requireNonNull(mail.texts(), "a mail on its way has its texts"));
        } catch (MessagingException e) {
            String reason = reason(e);
            Optional<Instant> next = delivery.failed(mail.id(), reason, isRefusal(e));
            if (next.isPresent()) {
                throw new JobPostponed(next.get(), reason);
            }
            return false;
        }
        delivery.sent(mail.id());
        return true;
    }

    /** The mail server has answered, and says that it knows no such recipient; its passing refusals say 4xx. */
    private static boolean isRefusal(MessagingException failure) {
        return failure instanceof SendFailedException && code(failure).startsWith("5");
    }

    private static String code(@Nullable Throwable failure) {
        for (Throwable part = failure; part != null; part = next(part)) {
            String message = String.valueOf(part.getMessage()).strip();
            if (message.matches("(?s)[45]\\d\\d.*")) {
                return message;
            }
        }
        return "";
    }

    private static @Nullable Throwable next(Throwable part) {
        return part instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : part.getCause();
    }

    private static String reason(MessagingException failure) {
        Throwable last = failure;
        for (Throwable part = failure; part != null; part = next(part)) {
            last = part;
        }
        return String.valueOf(failure.getMessage()) + (last == failure ? "" : ": " + last.getMessage());
    }
}
