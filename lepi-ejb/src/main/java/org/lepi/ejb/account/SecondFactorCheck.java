package org.lepi.ejb.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.lepi.model.account.SecondFactor;

/**
 * Checks codes of the second factor: six digits of RFC 6238 (SHA-1, 30 seconds, as every authenticator app knows them),
 * of this time step or one before or after it, each step once; or a recovery code, which is used up.
 */
@Stateless
@PermitAll
public class SecondFactorCheck {
    static final String ALGORITHM = "HmacSHA1";

    private static final Duration STEP = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entities;

    private SecretBox box;
    private Clock clock = Clock.systemUTC();

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SecondFactorCheck() {}

    /** With its collaborators. */
    @Inject
    public SecondFactorCheck(SecretBox box) {
        this.box = box;
    }

    /** Checks on one entity manager, at a given clock's time. */
    public SecondFactorCheck(EntityManager entities, SecretBox box, Clock clock) {
        this(box);
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the account's sign-in asks for a code. */
    public boolean isOn(UUID account) {
        return Optional.ofNullable(entities.find(SecondFactor.class, account))
                .filter(SecondFactor::isConfirmed)
                .isPresent();
    }

    /** Whether a code is right; it is used up by that. */
    public boolean accepts(UUID account, String code) {
        String typed = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        SecondFactor factor = entities.find(SecondFactor.class, account);
        if (factor == null) {
            return false;
        }
        return typed.matches("\\d{6}") ? useStep(factor, typed) : useRecoveryCode(account, typed);
    }

    private boolean useStep(SecondFactor factor, String typed) {
        OptionalLong step = stepOf(factor, typed);
        return step.isPresent()
                && entities.createQuery("update SecondFactor f set f.lastStep = :step"
                                        + " where f.accountId = :account and f.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("account", factor.accountId())
                                .executeUpdate()
                        == 1;
    }

    private OptionalLong stepOf(SecondFactor factor, String typed) {
        var key = new SecretKeySpec(box.open(factor.sealedKey()), ALGORITHM);
        var generator = new TimeBasedOneTimePasswordGenerator(STEP);
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> typed.equals(codeAt(generator, key, step)))
                .findFirst();
    }

    private static String codeAt(TimeBasedOneTimePasswordGenerator generator, SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    key, java.time.Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the stored key is none", e);
        }
    }

    private boolean useRecoveryCode(UUID account, String typed) {
        return entities.createNativeQuery("delete from recovery_code where account_id = ?1 and hash = ?2")
                        .setParameter(1, account)
                        .setParameter(2, Secrets.digest(typed))
                        .executeUpdate()
                == 1;
    }
}
