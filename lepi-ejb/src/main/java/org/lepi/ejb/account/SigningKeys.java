package org.lepi.ejb.account;

import static java.util.logging.Level.INFO;
import static org.lepi.model.account.Permission.KEYS_ADD;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.account.SigningKey;

/**
 * The RSA keys that sign access tokens: made on the first start, kept in the database, shared by all nodes, published
 * as a key set in a file and by {@code /pred-api/.well-known/jwks.json}.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@SuppressWarnings("NullAway.Init") // injected before @PostConstruct
public class SigningKeys {
    /** Longer than a node (1 min) and the container's key cache (5 min) take to notice a new key. */
    static final Duration NOTICE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());

    @PersistenceContext
    private EntityManager entities;

    private AccountSettings settings;

    private Clock clock = Clock.systemUTC();
    private volatile KeyRing ring = new KeyRing(List.of());

    /** For the container's proxies. */
    protected SigningKeys() {}

    /** The installation's keys. */
    @Inject
    public SigningKeys(AccountSettings settings) {
        this.settings = settings;
    }

    /** Signing keys on one entity manager, at a given clock's time. */
    public SigningKeys(EntityManager entities, AccountSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the first key when there is none, on one node of several that start together. */
    @PostConstruct
    void start() {
        new AccountRepository(entities).lockForStart();
        if (published().isEmpty()) {
            generate(clock.instant());
        }
        reload();
    }

    /** Takes over what another node has changed. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void reload() {
        ring = new KeyRing(published());
        new KeyFile(settings.keyFile()).write(ring.jwks());
    }

    /**
     * Publishes a new key at once and signs with it after {@link #NOTICE}; the older ones stay until the last token
     * that they signed has expired.
     *
     * @return the new key's id
     */
    @Permitted(KEYS_ADD)
    public String rotate() {
        new AccountRepository(entities).lockForStart();
        Instant now = clock.instant();
        Instant activeFrom = now.plus(NOTICE);
        published()
                .forEach(key ->
                        key.retireAt(activeFrom.plus(settings.accessLifetime()).plus(NOTICE)));
        String id = generate(activeFrom);
        reload();
        return id;
    }

    /** The public keys as a JSON Web Key Set. */
    public String jwks() {
        return ring.jwks();
    }

    /** The keys that are published now, as this node knows them. */
    public KeyRing ring() {
        return ring;
    }

    private List<SigningKey> published() {
        return entities.createQuery(
                        "select k from SigningKey k where k.retiredAt is null or k.retiredAt > :now", SigningKey.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private String generate(Instant activeFrom) {
        try {
            RSAKey pair = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            entities.persist(new SigningKey(pair.getKeyID(), pair.toJSONString(), clock.instant(), activeFrom));
            entities.flush();
            LOG.log(INFO, "Signing key {0} made, signs from {1}", new Object[] {pair.getKeyID(), activeFrom});
            return pair.getKeyID();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key could be made", e);
        }
    }
}
