/** The two programs that Målvakt is compared with: what Microsoft's samples do, and nothing else. `node echo.ts cloud|teams-ai` */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Application } from '@microsoft/teams-ai';
import {
  ActivityHandler,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { isJson, type Json } from '../cards.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const run = process.argv[2] === 'cloud' ? onCloudAdapter() : onTeamsAi();

function onCloudAdapter(): (context: TurnContext) => Promise<void> {
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
  });
  return (context) => bot.run(context);
}

function onTeamsAi(): (context: TurnContext) => Promise<void> {
  // As in Målvakt.
  const app = new Application({ startTypingTimer: false });
  app.activity(ActivityTypes.Message, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
  return async (context) => {
    await app.run(context);
  };
}

/** What CloudAdapter asks of a response, on node's own. */
function responseOf(response: ServerResponse) {
  return {
    socket: response.socket,
    status(code: number) {
      response.statusCode = code;
    },
    header(name: string, value: unknown) {
      response.setHeader(name, String(value));
    },
    send(body: unknown) {
      response.write(typeof body === 'string' ? body : JSON.stringify(body));
    },
    end: () => response.end(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
  return isJson(body) ? body : {};
}

createServer(async (request, response) => {
  if (request.method !== 'POST') {
    response.end('ok');
    return;
  }
  const { headers, method = '' } = request;
  await adapter.process({ body: await bodyOf(request), headers, method }, responseOf(response), run);
}).listen(Number(process.env.PORT), '127.0.0.1');
