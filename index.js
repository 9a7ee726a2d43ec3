'use strict';

const { n8n } = require('./package.json');

/** A file exports one class, named like the file up to its first dot. */
function classIn(file) {
	const className = file.replace(/^.*\//, '').replace(/\..*$/, '');
	return require(`./${file}`)[className];
}

/** The node and credential classes of this package, in the order of its package.json. */
module.exports = {
	nodes: n8n.nodes.map(classIn),
	credentials: n8n.credentials.map(classIn),
};
