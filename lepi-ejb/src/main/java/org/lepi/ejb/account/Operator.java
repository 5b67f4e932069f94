package org.lepi.ejb.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.lepi.ejb.account.quota.Quota;
import org.lepi.model.account.Account;
import org.lepi.model.account.ClientTerms;
import org.lepi.model.account.Role;
import org.lepi.model.identity.Uuid7;

/**
 * Keeps the client {@code operator}, with which the commands on the server's own host call the API. Whoever can read
 * the secret file is the operator; there is no such client where the setting names no file.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@SuppressWarnings("NullAway.Init") // injected before @PostConstruct
public class Operator {
    private static final String LOGIN = "operator";
    private static final int MIN_SECRET = 32;

    private AccountRepository accounts;

    private AccountSettings settings;

    private Clock clock;

    /** For the container's proxies. */
    protected Operator() {}

    /** With its collaborators, at the system's time. */
    @Inject
    public Operator(AccountRepository accounts, AccountSettings settings) {
        this(accounts, settings, Clock.systemUTC());
    }

    /** The operator in one repository, at a given clock's time. */
    public Operator(AccountRepository accounts, AccountSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        accounts.lockForStart();
        var existing = accounts.findByLogin(LOGIN);
        var file = settings.operatorSecretFile();
        if (file.isEmpty()) {
            existing.ifPresent(account -> account.disable(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return;
        }
        Account operator = existing.orElseGet(this::create);
        operator.acceptSecret(Secrets.digest(read(file.get())));
        operator.assignRoles(Set.of(Role.ADMIN));
        operator.limit(operator.fullName(), new ClientTerms(null, null, null, Quota.UNLIMITED));
        operator.enable();
    }

    private Account create() {
        Account operator = Account.client(
                Uuid7.next(),
                LOGIN,
                "Commands on the server's host",
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        accounts.add(operator);
        return operator;
    }

    private static String read(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.length() < MIN_SECRET) {
                throw new IllegalStateException(
                        "lepi.operator.secret.file: the secret must have at least " + MIN_SECRET + " characters");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("lepi.operator.secret.file: " + file + " cannot be read", e);
        }
    }
}
