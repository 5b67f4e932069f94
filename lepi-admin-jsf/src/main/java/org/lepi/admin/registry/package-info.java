/** Pages of models and their versions. */
@NullMarked
package org.lepi.admin.registry;

import org.jspecify.annotations.NullMarked;
