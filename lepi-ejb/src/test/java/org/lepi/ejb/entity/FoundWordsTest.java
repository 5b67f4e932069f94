package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.Sql;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.search.Condition;

/** 20,000 pictures are called "common", every thousandth also "rare" or is of a rare collection. */
class FoundWordsTest {
    private static final EntityTable TABLE = new EntityTable(
            "collection_image",
            "collection_image i",
            EntityKey.uuid("i.id"),
            List.of(Column.of("fileName", "i.file_name", ColumnType.TEXT)),
            List.of("lower(i.file_name) like ?", "lower(i.collection) like ?"),
            Sort.of("fileName"),
            null);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        database.transact(em -> {
            em.createNativeQuery("insert into media_object values (repeat('a', 64), 'image/jpeg', 1, now())")
                    .executeUpdate();
            em.createNativeQuery("""
                            insert into collection_image (id, sha256, file_name, collection, image_type, added_at)
                            select gen_random_uuid(), repeat('a', 64),
                                'common ' || n || case when n % 1000 = 1 then ' rare' else '' end,
                                case when n % 1000 = 2 then 'rare' else 'other' end, 'm', now()
                            from generate_series(1, 20000) n""").executeUpdate();
        });
    }

    @Test
    void aWordThatFewRowsHaveLeadsToThemWhereverItStands() throws Exception {
        Condition found = condition("RARE");
        assertTrue(found.sql().contains("any"), found.sql());
        assertEquals(40, count(found));
    }

    @Test
    void aWordThatManyRowsHaveIsMetOnTheWay() throws Exception {
        Condition met = condition("common");
        assertFalse(met.sql().contains("any"), met.sql());
        assertEquals(20_000, count(met));
    }

    @Test
    void aWordThatNoRowHasFindsNone() throws Exception {
        assertEquals(0, count(condition("peacock")));
    }

    @Test
    void whereLookingTakesTooLongTheRowsAreMetOnTheWay() throws Exception {
        String slow = "(select pg_sleep(3)) is not null and lower(i.file_name) like ?";
        Condition met = condition("rare", List.of(slow));
        assertFalse(met.sql().contains("any"), met.sql());
        assertEquals(20, count(condition("rare", List.of("lower(i.file_name) like ?"))));
    }

    private Condition condition(String word) throws Exception {
        return condition(word, TABLE.searches());
    }

    private Condition condition(String word, List<String> places) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return new FoundWords(new Sql(connection)).condition(TABLE, places, word);
        }
    }

    private long count(Condition condition) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return new Sql(connection)
                    .list(
                            row -> row.getLong(1),
                            "select count(*) from " + TABLE.from() + " where " + condition.sql(),
                            condition.parameters().toArray())
                    .get(0);
        }
    }
}
