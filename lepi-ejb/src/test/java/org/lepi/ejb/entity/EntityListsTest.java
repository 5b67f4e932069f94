package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Lists of images: a table with ties, empty values, words, numbers and moments. */
class EntityListsTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final int ROWS = 57;

    static final EntityTable TABLE = new EntityTable(
            "collection_image",
            "collection_image i",
            EntityKey.uuid("i.id"),
            List.of(
                    Column.of("fileName", "i.file_name", ColumnType.TEXT),
                    Column.of("collection", "nullif(i.collection, '')", ColumnType.TEXT)
                            .nullable(),
                    Column.choice("type", "i.image_type", List.of("m", "d")),
                    Column.of("version", "i.version", ColumnType.NUMBER),
                    Column.of("addedAt", "i.added_at", ColumnType.INSTANT)),
            List.of("lower(i.file_name) like ?"),
            Sort.of("-addedAt"),
            "addedAt");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private EntityLists lists;

    @BeforeEach
    void fill() {
        database.transact(em -> {
            em.createNativeQuery("insert into media_object values (repeat('a', 64), 'image/jpeg', 1, now())")
                    .executeUpdate();
            em.createNativeQuery("""
                            insert into collection_image (id, sha256, file_name, collection, image_type, version, added_at)
                            select gen_random_uuid(), repeat('a', 64), 'Aglais_' || n || '.jpg',
                                case n % 3 when 0 then '' else 'coll ' || n % 3 end,
                                case n % 2 when 0 then 'm' else 'd' end, n % 5,
                                timestamptz '2026-03-01 23:30:00+01' + n / 4 * interval '24 hours'
                            from generate_series(1, 57) n""").executeUpdate();
        });
        lists = lists(FixedCaller.of(UUID.randomUUID(), Permission.IMAGES_VIEW));
    }

    private EntityLists lists(CurrentAccount caller) {
        return lists(caller, TABLE);
    }

    private EntityLists lists(CurrentAccount caller, EntityTable table) {
        EntityKind kind = new EntityKind() {
            @Override
            public String name() {
                return "images";
            }

            @Override
            public EntityTable table() {
                return table;
            }
        };
        return new EntityLists(new EntityKinds(List.of(kind), caller), database.dataSource());
    }

    private static ListQuery query(String... namesAndValues) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\\|")));
        }
        return ListQuery.parse(TABLE, parameters, ZURICH);
    }

    private Listing page(ListQuery query, String key, boolean backwards, int size) {
        return lists.page("images", query, new Listing.Page(key, backwards, size));
    }

    private long count(String... namesAndValues) {
        return page(query(namesAndValues), "", false, 100).count().rows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "addedAt",
                "-addedAt",
                "collection",
                "-collection",
                "collection,-version",
                "-type,fileName",
                "-version,collection,addedAt"
            })
    void everyRowComesOnceForwardsAndBackwards(String sort) {
        ListQuery query = query("sort", sort);
        List<String> all = ids(page(query, "", false, 100));
        assertEquals(ROWS, all.size());
        List<String> forwards = new ArrayList<>();
        Listing page = page(query, "", false, 10);
        assertFalse(page.hasPrevious());
        forwards.addAll(ids(page));
        while (page.hasNext()) {
            page = page(query, forwards.get(forwards.size() - 1), false, 10);
            assertTrue(page.hasPrevious());
            forwards.addAll(ids(page));
        }
        assertEquals(all, forwards);
        List<String> backwards = new ArrayList<>();
        page = page(query, "", true, 10);
        assertFalse(page.hasNext());
        addReversed(backwards, page);
        while (page.hasPrevious()) {
            page = page(query, backwards.get(backwards.size() - 1), true, 10);
            addReversed(backwards, page);
        }
        Collections.reverse(backwards);
        assertEquals(all, backwards);
    }

    private static List<String> ids(Listing page) {
        return page.rows().stream().map(Listing.Row::id).toList();
    }

    private static void addReversed(List<String> list, Listing page) {
        List<String> ids = new ArrayList<>(ids(page));
        Collections.reverse(ids);
        list.addAll(ids);
    }

    @Test
    void wordsMustAllBeFoundAndWildcardsAreLiteral() {
        assertEquals(ROWS, count("q", " aglais  JPG "));
        assertEquals(1, count("q", "glais_17"));
        assertEquals(0, count("q", "aglais%jpg"), "a percent sign is a percent sign");
        assertEquals(0, count("q", "aglais peacock"));
    }

    @Test
    void aSearchNamesColumnsPhrasesAndAlternatives() {
        assertEquals(28, count("q", "type:M"));
        assertEquals(19, count("q", "collection:\"COLL 1\""));
        assertEquals(38, count("q", "collection:\"coll 1\" OR collection:\"coll 2\""));
        assertEquals(1, count("q", "type:d (version:2 OR version:3) aglais_17"));
        assertEquals(0, count("q", "collection:coll_1"), "an underscore is an underscore");
        assertEquals(3, count("q", "addedAt:2026-03-01"));
        assertEquals(1, count("q", "type:d aglais_17", "f.version", "2"), "filters and search combine");
        for (String wrong : List.of("(aglais", "wing:left", "type:x", "version:many", "addedAt:yesterday")) {
            LepiException refused = assertThrows(LepiException.class, () -> query("q", wrong));
            assertEquals("q", refused.violations().get(0).field(), wrong);
        }
    }

    @Test
    void filtersCombine() {
        assertEquals(28, count("f.type", "m"));
        assertEquals(ROWS, count("f.type", "m|d"));
        assertEquals(19, count("f.collection.empty", "true"));
        assertEquals(38, count("f.collection.empty", "false"));
        assertEquals(19, count("f.collection", "coll 1"));
        assertEquals(35, count("f.version.from", "1", "f.version.to", "3"));
        assertEquals(17, count("f.version.from", "1", "f.version.to", "3", "f.type", "m"));
    }

    @Test
    void aDayIsTheViewersDay() {
        assertEquals(3, count("f.addedAt.from", "2026-03-01", "f.addedAt.to", "2026-03-01"));
        ListQuery inSamoa = ListQuery.parse(
                TABLE,
                Map.of("f.addedAt.from", List.of("2026-03-02"), "f.addedAt.to", List.of("2026-03-02")),
                ZoneId.of("Pacific/Apia"));
        assertEquals(3, page(inSamoa, "", false, 100).count().rows());
    }

    @Test
    void whatAnAddressCannotSayIsRefusedByName() {
        for (String[] wrong : List.of(
                new String[] {"f.type", "x"},
                new String[] {"f.nothing", "x"},
                new String[] {"f.version.from", "many"},
                new String[] {"f.addedAt.to", "yesterday"},
                new String[] {"f.addedAt.to", "+999999999-12-31"},
                new String[] {"f.addedAt.from", "+123456-01-01T00:00:00Z"},
                new String[] {"f.version.from", "1e999999999"},
                new String[] {"f.type.from", "m"},
                new String[] {"f.collection.empty", "perhaps"},
                new String[] {"sort", "fileName;drop table taxon"},
                new String[] {"q", "x".repeat(201)})) {
            LepiException refused = assertThrows(LepiException.class, () -> query(wrong));
            assertEquals(FailureKind.INVALID_INPUT, refused.kind());
            assertEquals(wrong[0], refused.violations().get(0).field());
        }
    }

    @Test
    void theAddressOfAQuerySaysTheSameQuery() {
        ListQuery query = query("q", "aglais", "f.type", "m|d", "f.version.from", "1", "sort", "-version,fileName");
        assertEquals(query, ListQuery.parse(TABLE, query.parameters(), ZURICH));
    }

    @Test
    void rowsAreCountedByTheValuesOfAColumn() {
        assertEquals(Map.of("m", 28L, "d", 29L), lists.facet("images", query("f.type", "m"), "type"));
        assertThrows(LepiException.class, () -> lists.facet("images", query(), "fileName"));
    }

    @Test
    void countingThatTakesTooLongIsGivenUpAndTheListStays() {
        EntityTable slow = new EntityTable(
                TABLE.relation(),
                TABLE.from(),
                TABLE.key(),
                List.of(
                        Column.of("fileName", "i.file_name", ColumnType.TEXT),
                        Column.choice("type", "(select i.image_type from pg_sleep(2))", List.of("m", "d"))),
                TABLE.searches(),
                Sort.of("fileName"),
                null);
        EntityLists slowLists = lists(FixedCaller.of(UUID.randomUUID(), Permission.IMAGES_VIEW), slow);
        ListQuery all = ListQuery.parse(slow, Map.of(), ZURICH);
        long begin = System.nanoTime();
        assertEquals(Map.of(), slowLists.facet("images", all, "type"));
        assertTrue(
                System.nanoTime() - begin < 30_000_000_000L, "one row alone takes two seconds, and all 57 two minutes");
        assertEquals(ROWS, slowLists.count("images").rows());
    }

    @Test
    void theSpanIsTheFirstAndTheLastMoment() {
        assertEquals("2026-03-01T22:30:00Z", lists.span("images").get(0).toString());
        assertEquals("2026-03-15T22:30:00Z", lists.span("images").get(1).toString());
    }

    @Test
    void valuesAreTyped() {
        Map<String, Object> values =
                page(query("sort", "fileName"), "", false, 1).rows().get(0).values();
        assertEquals("Aglais_1.jpg", values.get("fileName"));
        assertEquals(1L, values.get("version"));
        assertEquals("2026-03-01T22:30:00Z", String.valueOf(values.get("addedAt")));
    }

    @Test
    void onlyWhoMayViewSeesAList() {
        EntityLists forbidden = lists(FixedCaller.of(UUID.randomUUID(), Permission.TAXA_VIEW));
        LepiException refused = assertThrows(
                LepiException.class, () -> forbidden.page("images", query(), new Listing.Page("", false, 10)));
        assertEquals(FailureKind.NOT_PERMITTED, refused.kind());
        assertThrows(LepiException.class, () -> forbidden.count("images"));
        assertEquals(new Listing.Count(ROWS, Listing.Accuracy.EXACT), lists.count("images"));
        LepiException unknown =
                assertThrows(LepiException.class, () -> lists.page("wings", query(), new Listing.Page("", false, 10)));
        assertEquals(FailureKind.NOT_FOUND, unknown.kind());
    }
}
