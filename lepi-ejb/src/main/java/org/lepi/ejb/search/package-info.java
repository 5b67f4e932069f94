/** What people write into a search box: words, phrases, fields, alternatives. Knows neither tables nor lists. */
@NullMarked
package org.lepi.ejb.search;

import org.jspecify.annotations.NullMarked;
