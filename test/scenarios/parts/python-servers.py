"""Servers of Python's libraries on loopback. Usage: python-servers.py NAME. Prints its port on a line when it listens, and
what a scenario has to wait for on lines after it."""

import asyncio
import json
import signal
import socket
import sys


def tell(line):
    print(line, flush=True)


def bound():
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    return listening


async def websockets_server():
    import websockets

    async def handle(connection, path):
        if path == "/return":
            return
        try:
            async for message in connection:
                await connection.send(json.loads(message)["hello"])
        finally:
            tell("over")

    # Pings are answered by the browser unless the network is gone.
    server = await websockets.serve(handle, sock=bound(), ping_interval=1, ping_timeout=1, max_size=1000)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, server.close)
    tell(server.sockets[0].getsockname()[1])
    await server.wait_closed()


async def aiohttp_server():
    from aiohttp import web

    async def handle(request):
        connection = web.WebSocketResponse()
        await connection.prepare(request)
        if request.path == "/return":
            return connection
        async for message in connection:
            await connection.send_str(json.loads(message.data)["hello"])
        return connection

    application = web.Application()
    application.add_routes([web.get("/ws", handle), web.get("/return", handle)])
    runner = web.AppRunner(application)
    await runner.setup()
    listening = bound()
    await web.SockSite(runner, listening).start()
    tell(listening.getsockname()[1])
    await asyncio.Event().wait()


async def tornado_server():
    from tornado import web, websocket

    class Chat(websocket.WebSocketHandler):
        def on_message(self, message):
            self.write_message(json.loads(message)["hello"])

    class OpenChat(Chat):
        def check_origin(self, origin):
            return True

    listening = bound()
    listening.setblocking(False)
    application = web.Application([("/chat", Chat), ("/open", OpenChat)])
    from tornado.httpserver import HTTPServer

    HTTPServer(application).add_socket(listening)
    tell(listening.getsockname()[1])
    await asyncio.Event().wait()


async def uvicorn_server():
    import uvicorn

    async def application(scope, receive, send):
        if scope["type"] != "websocket":
            return
        await receive()
        if scope["path"] == "/members":
            await send({"type": "websocket.close", "code": 4401})
            return
        await send({"type": "websocket.accept"})
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                return
            await send({"type": "websocket.send", "text": json.loads(message["text"])["hello"]})

    listening = bound()
    server = uvicorn.Server(uvicorn.Config(application, lifespan="off", log_level="critical"))
    tell(listening.getsockname()[1])
    await server.serve(sockets=[listening])


SERVERS = {
    "websockets": websockets_server,
    "aiohttp": aiohttp_server,
    "tornado": tornado_server,
    "uvicorn": uvicorn_server,
}

asyncio.run(SERVERS[sys.argv[1]]())
