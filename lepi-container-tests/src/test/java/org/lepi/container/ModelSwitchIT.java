package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.prediction.IdentificationRequest;
import org.lepi.ejb.prediction.Submissions;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.registry.ServingState;
import org.lepi.model.account.Role;
import org.lepi.model.prediction.AnswerOrder;
import org.lepi.model.prediction.Observation;
import org.lepi.model.prediction.Submission;

/** Versions are switched while requests come in: none fails, and each is answered by one of the two. */
@ExtendWith(ArquillianExtension.class)
class ModelSwitchIT {
    private static final int CLIENTS = 4;
    private static final int SWITCHES = 6;
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private Demonstration demonstration;

    @Inject
    private Callers callers;

    @Inject
    private Submissions submissions;

    @Inject
    private ModelLifeCycle lifeCycle;

    @Inject
    private ModelCatalogue catalogue;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean done = new AtomicBoolean();

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @Test
    void noRequestFailsWhileVersionsAreSwitched() throws Exception {
        demonstration.require();
        List<Future<Set<String>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(executor.submit(() -> callers.as(Set.of(Role.PARTNER), this::askUntilDone)));
        }
        try {
            for (int i = 0; i < SWITCHES; i++) {
                String version = i % 2 == 0 ? Demonstration.SECOND : Demonstration.FIRST;
                callers.asOperator(() -> switchTo(version));
            }
        } finally {
            done.set(true);
        }
        Set<String> answered = new TreeSet<>();
        for (Future<Set<String>> client : clients) {
            answered.addAll(client.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals(Set.of(Demonstration.FIRST, Demonstration.SECOND), answered);
    }

    /** The switch is done when the call returns: the next answer is the new version's, and the old one is gone. */
    private String switchTo(String version) throws Exception {
        lifeCycle.activate(Demonstration.MODEL, version, false);
        assertEquals(version, ask());
        String other = version.equals(Demonstration.FIRST) ? Demonstration.SECOND : Demonstration.FIRST;
        assertEquals(ServingState.AVAILABLE, state(version));
        for (int i = 0; i < PATIENCE_SECONDS && state(other) != ServingState.END; i++) {
            TimeUnit.SECONDS.sleep(1); // requests in flight finish on it
        }
        assertEquals(ServingState.END, state(other));
        return version;
    }

    private ServingState state(String version) {
        return catalogue.version(Demonstration.MODEL, version).state();
    }

    private Set<String> askUntilDone() throws Exception {
        Set<String> answered = new TreeSet<>();
        while (!done.get()) {
            answered.add(ask());
        }
        return answered;
    }

    /** The version that answered. */
    private String ask() throws Exception {
        IdentificationRequest request = new IdentificationRequest(
                null, null, AnswerOrder.PROBABILITY, 1, new Submission("", Observation.NONE, null));
        return submissions
                .submit(new ByteArrayInputStream(demonstration.photograph()), request)
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .model()
                .label();
    }
}
