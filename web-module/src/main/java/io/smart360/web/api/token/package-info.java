/** Access tokens: how another system, or a script of an operator, signs in. */
package io.smart360.web.api.token;
