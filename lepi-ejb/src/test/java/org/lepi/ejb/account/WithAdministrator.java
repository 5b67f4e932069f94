package org.lepi.ejb.account;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Role;

/** Tests in which an administrator calls, and Ada is of the staff. */
@SuppressWarnings("NullAway.Init") // by JUnit
abstract class WithAdministrator {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    TestAccounts test;
    Accounts.Created admin;
    Accounts.Created ada;

    @BeforeEach
    void enterPeople() {
        test = new TestAccounts(database, home);
        admin = test.person("admin@example.org", Role.ADMIN);
        test.callerIs(admin.account());
        ada = test.person("ada@example.org", Role.STAFF);
    }
}
