package org.lepi.container;

import static java.net.http.HttpResponse.BodyHandlers.discarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.ClientDraft;
import org.lepi.ejb.account.Clients;
import org.lepi.ejb.account.Sender;
import org.lepi.ejb.account.Tokens;
import org.lepi.model.account.Role;

/**
 * Runs code inside the server as somebody: a request with a real access token to {@link CallerServlet} has the
 * container sign the caller in, and the code runs in that request's thread.
 */
@ApplicationScoped
public class Callers {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    private Tokens tokens;

    @Inject
    private Clients clients;

    @Inject
    @ConfigProperty(name = "lepi.public.url")
    private String server;

    @Inject
    @ConfigProperty(name = "lepi.operator.secret.file")
    private String operatorSecret;

    private final Map<String, FutureTask<?>> waiting = new ConcurrentHashMap<>();

    /** As the account that the launcher uses; an administrator. */
    public <T> T asOperator(Callable<T> action) throws Exception {
        String secret = Files.readString(Path.of(operatorSecret)).strip();
        return run(action, tokens.forClient("operator", secret, Sender.UNKNOWN).access());
    }

    /** As a new account that has the roles and no others. */
    public <T> T as(Set<Role> roles, Callable<T> action) throws Exception {
        return run(action, newToken(roles));
    }

    /** In a request without a token. */
    public <T> T asNobody(Callable<T> action) throws Exception {
        return run(action, null);
    }

    /** An access token of a new account. */
    String newToken(Set<Role> roles) throws Exception {
        Accounts.Created created = asOperator(() -> clients.create(ClientDraft.of("container test", roles)));
        return tokens.forClient(created.account().login(), created.secret(), Sender.UNKNOWN)
                .access();
    }

    private <T> T run(Callable<T> action, @Nullable String token) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        String id = UUID.randomUUID().toString();
        waiting.put(id, task);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + TestArchive.CONTEXT + CallerServlet.PATH + "/" + id))
                .POST(BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = CLIENT.send(request.build(), discarding()).statusCode();
        if (status != CallerServlet.DONE) {
            throw new IllegalStateException("the request as a caller was answered with " + status);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    /** Runs what waits under the name; called in the request's thread. */
    void runWaiting(String id) {
        FutureTask<?> task = waiting.remove(id);
        if (task == null) {
            throw new IllegalArgumentException("nothing waits under " + id);
        }
        task.run();
    }
}
