-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "sentAt" TIMESTAMP(3);
