using Tongchou.Server;
using Tongchou.Server.Start;

return await CommandLine.Run(args, TongchouServer.Run);
