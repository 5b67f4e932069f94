package org.lepi.ejb.account.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.account.quota.Quota.Allowance;
import org.lepi.ejb.database.TestDatabase;

class QuotasTest {
    private static final Quota USER = Quota.of("10/PT1S,30/P1D");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final Quotas node = node();

    @Test
    void letsTenThroughAtOnceAndTenMoreInASecond() {
        assertEquals(10, through(node, "ada", 25));
        now = now.plusSeconds(1);
        assertEquals(10, through(node, "ada", 25));
    }

    @Test
    void allAllowancesHold() {
        int through = 0;
        for (int second = 0; second < 10; second++) {
            through += through(node, "ada", 10);
            now = now.plusSeconds(1);
        }
        assertEquals(30, through);
        Quotas.Verdict refused = node.take("ada", USER);
        assertFalse(refused.allowed());
        assertTrue(refused.retryAfter().toMinutes() > 40, refused.toString());
        now = now.plus(refused.retryAfter());
        assertTrue(node.take("ada", USER).allowed());
    }

    @Test
    void nodesTogetherGiveOutNoMoreThanTheBucketHas() {
        List<Quotas> nodes = List.of(node(), node(), node());
        int through = 0;
        for (int request = 0; request < 20; request++) {
            for (Quotas each : nodes) {
                through += each.take("ada", USER).allowed() ? 1 : 0;
            }
        }
        assertEquals(10, through);
    }

    @Test
    void subjectsDoNotTouchEachOther() {
        assertEquals(10, through(node, "ada", 20));
        assertEquals(10, through(node, "bob", 20));
    }

    @Test
    void saysWhatIsLeftAndWhenThereIsMore() {
        Quotas.Standing standing = node.take("ada", USER).standings().get(0);
        assertEquals(9, standing.remaining());
        through(node, "ada", 9);
        Quotas.Verdict refused = node.take("ada", USER);
        assertFalse(refused.allowed());
        assertEquals(0, refused.standings().get(0).remaining());
        assertEquals(100, refused.retryAfter().toMillis());
    }

    @Test
    void underLoadFewRequestsAskTheDatabase() {
        Quota large = Quota.of("1000/PT1S,100000/P1D");
        long statements = database.statementsOf(() -> {
            for (int request = 0; request < 1000; request++) {
                assertTrue(node.take("ada", large).allowed());
            }
        });
        assertTrue(statements <= 40, statements + " statements");
    }

    @Test
    void unlimitedAsksNobody() {
        assertEquals(
                0,
                database.statementsOf(() -> assertTrue(
                        node.take("operator", Quota.of(Quota.UNLIMITED)).allowed())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0/PT1S", "10/PT0.5S", "10/P32D", "-1/PT1S", "1/PT1S,2/PT1S", "10/second"})
    void refusesWhatIsNoQuota(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quota.of(text));
    }

    @Test
    void theShortestWindowComesFirst() {
        assertEquals(
                List.of(Duration.ofMinutes(1), Duration.ofHours(1)),
                Quota.of("10/PT1H,2/PT1M").allowances().stream()
                        .map(Allowance::window)
                        .toList());
    }

    private static int through(Quotas quotas, String subject, int requests) {
        List<Boolean> verdicts = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            verdicts.add(quotas.take(subject, USER).allowed());
        }
        return (int) verdicts.stream().filter(allowed -> allowed).count();
    }

    private Quotas node() {
        return new Quotas(new OwnTransactions(), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    private final class OwnTransactions extends QuotaBuckets {
        @Override
        public Taken take(String subject, Allowance allowance, long wanted, Instant at) {
            return database.inTransaction(entities -> new QuotaBuckets(entities).take(subject, allowance, wanted, at));
        }
    }
}
