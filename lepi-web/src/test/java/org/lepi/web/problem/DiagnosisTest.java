package org.lepi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

class DiagnosisTest {
    @Test
    void tellsTheCallerTheDetailAndTheViolationsOfALepiException() {
        var violations = List.of(new Violation("top", "must be positive"));
        Diagnosis found = Diagnosis.of(new LepiException(FailureKind.INVALID_INPUT, "Wrong top.", violations));
        assertEquals(400, found.type().status());
        assertEquals("Wrong top.", found.detail());
        assertEquals(violations, found.violations());
    }

    @Test
    void looksThroughTheContainersWrappers() {
        var inner = new LepiException(FailureKind.BUSY, "The queue is full.");
        var wrapped = new CompletionException(new EJBException("wrapped", new EJBException(inner)));
        assertEquals(503, Diagnosis.of(wrapped).type().status());
        assertEquals("The queue is full.", Diagnosis.of(wrapped).detail());
    }

    @Test
    void callsADeniedRole403HoweverTheContainerSaysIt() {
        assertEquals(403, Diagnosis.of(new EJBAccessException("no")).type().status());
        assertEquals(403, Diagnosis.of(new AccessLocalException("no")).type().status());
    }

    @Test
    void calls400WhatIsNoJson() {
        assertEquals(
                400, Diagnosis.of(new JsonException("Unexpected char")).type().status());
    }

    @Test
    void keepsTheReasonOfAServersFaultToTheLog() {
        var secret = new IllegalStateException("password=hunter2");
        Diagnosis found = Diagnosis.of(secret);
        assertEquals(500, found.type().status());
        assertFalse(found.detail().contains("hunter2"), found.detail());
        var failed = Diagnosis.of(new LepiException(FailureKind.INFERENCE_FAILED, "/srv/models/x.pb"));
        assertFalse(failed.detail().contains("/srv"), failed.detail());
    }

    @Test
    void asksToTryAgainWhenTheDatabaseIsAway() {
        var away = new EJBException(new RuntimeException(new SQLException("refused", "08001")));
        assertEquals(503, Diagnosis.of(away).type().status());
        var wrong = new EJBException(new RuntimeException(new SQLException("no such column", "42703")));
        assertEquals(500, Diagnosis.of(wrong).type().status());
    }

    @Test
    void callsIt409WhenSomebodyElseWasFaster() {
        var taken = new EJBException(new RuntimeException(new SQLException("duplicate key", "23505")));
        assertEquals(409, Diagnosis.of(taken).type().status());
        assertFalse(Diagnosis.of(taken).detail().contains("duplicate"));
        var changed = new EJBException("rolled back", new IllegalStateException(new OptimisticLockException("of x")));
        assertEquals(409, Diagnosis.of(changed).type().status());
        var known = new LepiException(FailureKind.INVALID_INPUT, "The name is taken.", taken);
        assertEquals("The name is taken.", Diagnosis.of(new EJBException(known)).detail());
    }

    @Test
    void endsOnACauseThatIsACircle() {
        var one = new EJBException("one");
        one.initCause(new EJBException("two", one));
        assertEquals(500, Diagnosis.of(one).type().status());
    }
}
