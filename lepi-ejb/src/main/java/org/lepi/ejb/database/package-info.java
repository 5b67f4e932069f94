/** The data source and the schema's migration; no feature's logic. */
@NullMarked
package org.lepi.ejb.database;

import org.jspecify.annotations.NullMarked;
