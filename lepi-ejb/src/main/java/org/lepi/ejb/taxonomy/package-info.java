/** Reading, changing and importing the taxonomic tree; knows no HTTP and no models. */
@NullMarked
package org.lepi.ejb.taxonomy;

import org.jspecify.annotations.NullMarked;
