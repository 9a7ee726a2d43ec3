import type { Handler } from '../../../machinery/vendor';
import { frameworkFailure, success } from '../../answers/v1';
import { userWith, type Environment } from '../../environment';

export function signInHandlers(environment: Environment): Record<string, Handler> {
	return {
		v1Login: (call) => {
			const { username, password } = call.body<{ username: string; password: string }>();
			const user = userWith(username, password);
			if (!user) return frameworkFailure(401, 'Unauthorized', environment.settings);
			return success({ authToken: environment.sessions.open(user.id), userId: user.id });
		},
		v1Logout: (call) => {
			environment.sessions.close(call.headers['x-auth-token'] ?? '');
			return success({ message: 'Logged out.' });
		},
	};
}
