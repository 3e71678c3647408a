using Tongchou.Server;
using Tongchou.Server.Start;

return await ServerCommandLine.Run(args, TongchouServer.Run, Console.Out, Console.Error, CancellationToken.None);
